using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ImatinibHooks.Server.Storage;

/// <summary>One numbered step of the schema, from <c>Storage/Migrations</c>.</summary>
/// <param name="Number">Its number; they follow each other from 1 on.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sql">What it does.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    internal const string Sqlite = ".sqlite.sql";
    internal const string Postgres = ".postgres.sql";

    private const string Folder = "migrations/";

    /// <summary>What tells whether a step has been altered after it was taken: SHA-256 in hexadecimal.</summary>
    internal string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>Every step of a kind of store, <see cref="Sqlite"/> or <see cref="Postgres"/>, in order.</summary>
    internal static ImmutableArray<Migration> AllOf(string kind) =>
    [
        .. typeof(Migration).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(kind, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(name, name[Folder.Length..^kind.Length])),
    ];

    private static Migration Read(string resource, string name)
    {
        using var stream = typeof(Migration).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return new(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
