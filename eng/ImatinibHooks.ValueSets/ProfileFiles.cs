namespace ImatinibHooks.ValueSets;

/// <summary>One file to be written.</summary>
internal sealed record ProfileFile(string Name, byte[] Content);

/// <summary>Makes the files of fhir-profiles/valuesets from the tables beside that folder.</summary>
internal static class ProfileFiles
{
    private const string TextSystem = "http://imatinibhooks.org/fhir/CodeSystem/texts";
    private const string UnitSystem = "http://unitsofmeasure.org";

    /// <summary>What makes a text of a guarded set mean something else; the ellipsis stands for any of its texts.</summary>
    private static readonly string[] Guards =
    [
        "no …", "no active …", "no current …", "no known …", "no recent …", "no evidence of …", "no signs of …", "not …", "without …", "without evidence of …",
        "history of …", "h/o …", "hx of …", "family history of …", "past …", "previous …", "prior …", "rule out …", "r/o …", "risk of …", "risk for …",
        "… prophylaxis", "… resolved", "… ruled out", "… screening", "… risk",
    ];

    /// <summary>All files, in the order of their names.</summary>
    internal static IReadOnlyList<ProfileFile> Make(string folder)
    {
        var tables = ProfileTables.Read(folder);
        var unknown = tables.Texts.Select(text => text.Name).Except(tables.Sets.Select(set => set.Name)).ToArray();
        return unknown.Length > 0
            ? throw new InvalidDataException($"texts.csv: no value set is called {unknown[0]}")
            : [.. tables.Sets.Select(set => MakeSet(set, tables)).Append(MakeUnits(tables)).OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    private static ProfileFile MakeSet(SetRow set, ProfileTables tables)
    {
        var codes = CodesOf(set.Groups, tables);
        var unverified = codes.Where(code => !code.IsVerified).Select(code => code.Code).ToArray();
        var note = unverified.Length == 0 ? set.Note : $"{set.Note} Not yet verified: {string.Join(", ", unverified)}.";
        return ValueSetDocument.Write(set.Name, set.Title, note, [.. PartsOf(codes), .. TextPart(set, tables)], Excludes(set, tables));
    }

    private static ProfileFile MakeUnits(ProfileTables tables) => ValueSetDocument.Write(
        "units",
        "Units of measure and how they are written",
        "UCUM codes; the designations are what is written for them in the field. This set is the unit table and stands for no clinical concept.",
        [new(UnitSystem, [.. tables.Units.Select(unit => new ConceptPart(unit.Code, unit.Display, unit.Spellings))], [])],
        []);

    private static List<CodeRow> CodesOf(IReadOnlyList<string> groups, ProfileTables tables) =>
        [.. groups.SelectMany(group => tables.Codes.Where(code => code.Group == group) is var codes && codes.Any()
            ? codes
            : throw new InvalidDataException($"valuesets.csv: no code of codes.csv is in {group}"))];

    private static IEnumerable<SystemPart> PartsOf(IReadOnlyList<CodeRow> codes) =>
        codes.GroupBy(code => code.System).Select(group => new SystemPart(
            group.Key,
            [.. group.Where(code => !code.IsFamily).Select(code => new ConceptPart(code.Code, code.Display, []))],
            [.. group.Where(code => code.IsFamily).Select(code => code.BareCode)]));

    private static IEnumerable<SystemPart> TextPart(SetRow set, ProfileTables tables)
    {
        var texts = TextsOf(set, tables, isExcluded: false);
        return texts.Length == 0 ? [] : [new(TextSystem, [new(set.Name, set.Title, texts)], [])];
    }

    private static SystemPart[] Excludes(SetRow set, ProfileTables tables)
    {
        string[] texts = [.. TextsOf(set, tables, isExcluded: true), .. set.IsGuarded ? Guards : []];
        return
        [
            .. PartsOf(CodesOf(set.Excluded, tables)),
            .. texts.Length == 0 ? [] : new SystemPart[] { new(TextSystem, [new($"not-{set.Name}", $"Not: {set.Title}", texts)], []) },
        ];
    }

    private static string[] TextsOf(SetRow set, ProfileTables tables, bool isExcluded) =>
    [
        .. tables.Texts.Where(text => text.Name == set.Name && text.IsExcluded == isExcluded)
            .SelectMany(text => TextPattern.Expand(text.Pattern)).Distinct(),
    ];
}
