using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ImatinibHooks.Server.Options;

namespace ImatinibHooks.Acceptance.Documents;

/// <summary>docs/configuration.md has exactly the settings of the code, with their defaults.</summary>
internal sealed partial class ConfigurationPageTests
{
    private const string Clients = "Clients:";

    [Test]
    public void Page_HasEveryKnownKeyAndNoOther()
    {
        var expected = KnownSettings.Keys.Where(key => key != Clients).Concat(ClientKeys());

        Assert.That(Rows().Select(row => WithoutPlaces(Key(row))), Is.EquivalentTo(expected));
        Assert.That(Rows().Select(Key), Is.Unique);
    }

    [Test]
    public void Page_Defaults_AreThoseOfTheCode()
    {
        var options = new ServiceOptions();
        var wrong = from row in Rows()
                    let expected = DefaultOf(options, Key(row))
                    where row[2] != expected
                    select $"{Key(row)}: the page says {row[2]}, the code {expected}";

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Page_Rows_AreWhole() => Assert.That(Rows().Select(row => (row.Length, row[4].Length > 10)), Has.All.EqualTo((5, true)));

    private static List<string[]> Rows() => MarkdownTable.Rows("configuration.md", "Setting");

    private static string Key(string[] row) => row[0].Trim('`');

    // Policy:{Name} is the known key Policy:, and so is Rules:{id}:Mode; the settings of a client are told one by one.
    private static string WithoutPlaces(string key) => key switch
    {
        _ when key.StartsWith(Clients, StringComparison.Ordinal) => Place().Replace(key, string.Empty),
        _ when key.Contains('{', StringComparison.Ordinal) => key[..key.IndexOf('{', StringComparison.Ordinal)],
        _ => key,
    };

    /// <summary>The settings of one client.</summary>
    private static IEnumerable<string> ClientKeys() =>
        from property in typeof(ClientOptions).GetProperties()
        from key in property.PropertyType == typeof(FhirServerOptions[])
            ? typeof(FhirServerOptions).GetProperties().Select(inner => $"{property.Name}:{inner.Name}")
            : [property.Name]
        select Clients + key;

    private static string DefaultOf(ServiceOptions options, string key)
    {
        var value = key.StartsWith(Clients, StringComparison.Ordinal) ? ValueOfClient(key) : ValueOf(options, key.Split(':'));
        return value switch
        {
            bool flag => flag ? "`true`" : "`false`",
            int number => $"`{number.ToString(CultureInfo.InvariantCulture)}`",
            string { Length: > 0 } text => $"`{text}`",
            _ => "none",
        };
    }

    private static object? ValueOf(object? from, IEnumerable<string> path) => path.Aggregate(from, Step);

    private static object? ValueOfClient(string key) => key.Contains(":FhirServers:", StringComparison.Ordinal)
        ? ValueOf(new FhirServerOptions(), key.Split(':')[4..])
        : ValueOf(new ClientOptions(), key.Split(':')[2..]);

    // What stands in braces is a name or an index of the site's choice; there is none by default.
    private static object? Step(object? from, string name) => name.StartsWith('{') ? null : PropertyOf(from, name)?.GetValue(from);

    private static PropertyInfo? PropertyOf(object? from, string name) => from?.GetType().GetProperty(name);

    [GeneratedRegex(@"\{\w+\}:|:\{\w+\}$")]
    private static partial Regex Place();
}
