using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Prefetch;

/// <summary>The search parameters of one template (REQ-PREF-06, REQ-PREF-08 to 12).</summary>
internal static class SearchParameters
{
    private static readonly ImmutableArray<string> ForbiddenDatePrefixes = ["ne", "sa", "eb", "ap"];

    /// <summary>Checks one parameter, name=value, in which each token is one letter.</summary>
    internal static IEnumerable<RequirementViolation> Check(string parameter, string path, ProtocolVersion version)
    {
        var parts = parameter.Split('=', 2);
        return parts is [{ Length: > 0 } name, { Length: > 0 } value]
            ? CheckName(name, path, version) ?? CheckValue(name, value, path)
            : [Must("REQ-PREF-06", path, "a parameter is name=value")];
    }

    private static RequirementViolation[]? CheckName(string name, string path, ProtocolVersion version)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var bare = colon < 0 ? name : name[..colon];
        return bare switch
        {
            "_has" => [Must("REQ-PREF-08", path, "no reverse chaining")],
            "_include" or "_revinclude" => [new("REQ-PREF-08", RequirementLevel.Should, path, "includes are not on the list of supported features")],
            "_maxresults" when version < ProtocolVersion.V30 => [Must("REQ-PREF-12", path, "_maxresults comes with 3.0 only")],
            "sort" => [SortForm(path)],
            _ when bare.Contains('.', StringComparison.Ordinal) => [Must("REQ-PREF-08", path, "no chaining")],
            "_sort" when colon >= 0 => [SortForm(path)],
            _ when colon >= 0 && name[colon..] != ":in" => [Must("REQ-PREF-09", path, "no modifier but :in")],
            _ => null,
        };
    }

    private static RequirementViolation[] CheckValue(string name, string value, string path) => name switch
    {
        "_count" or "_maxresults" => int.TryParse(value, out var count) && count > 0 ? [] : [Must("REQ-PREF-11", path, "_count and _maxresults are numbers above 0")],
        "_sort" => value.Split(',').All(IsSortKey) ? [] : [SortForm(path)],
        _ when IsForbiddenDate(value) => [Must("REQ-PREF-10", path, "date prefixes are eq, lt, gt, ge and le")],
        _ when value.Contains(',', StringComparison.Ordinal) => [new("REQ-PREF-09", RequirementLevel.Should, path, "lists of alternatives are not on the list of supported features")],
        _ => [],
    };

    private static bool IsSortKey(string key) =>
        key.TrimStart('-') is { Length: > 0 } name && key.Length - name.Length <= 1 && name.All(letter => char.IsAsciiLetter(letter) || letter is '-' or '_');

    private static bool IsForbiddenDate(string value) =>
        value.Length >= 6 && ForbiddenDatePrefixes.Contains(value[..2]) && value[2..6].All(char.IsAsciiDigit);

    private static RequirementViolation SortForm(string path) => Must("REQ-PREF-11", path, "sort with _sort=name or _sort=-name");

    private static RequirementViolation Must(string requirement, string path, string message) => new(requirement, RequirementLevel.Must, path, message);
}
