namespace ImatinibHooks.ValueSets;

/// <summary>One code of codes.csv; a code that ends with a star stands for all codes that begin with it.</summary>
internal sealed record CodeRow(string Group, string System, string Code, string Display, bool IsVerified)
{
    /// <summary>Whether it is a family.</summary>
    internal bool IsFamily => Code.EndsWith('*');

    /// <summary>The code without the star.</summary>
    internal string BareCode => Code.TrimEnd('*');
}

/// <summary>One row of valuesets.csv.</summary>
internal sealed record SetRow(string Name, string Title, IReadOnlyList<string> Groups, IReadOnlyList<string> Excluded, bool IsGuarded, string Note);

/// <summary>One row of texts.csv, its pattern not yet expanded.</summary>
internal sealed record TextRow(string Name, bool IsExcluded, string Pattern);

/// <summary>One row of units.csv.</summary>
internal sealed record UnitRow(string Code, string Display, IReadOnlyList<string> Spellings);

/// <summary>The tables that the value sets are made from.</summary>
internal sealed record ProfileTables(
    IReadOnlyList<CodeRow> Codes, IReadOnlyList<SetRow> Sets, IReadOnlyList<TextRow> Texts, IReadOnlyList<UnitRow> Units)
{
    /// <summary>Reads the four tables of a folder.</summary>
    internal static ProfileTables Read(string folder) => new(
        [.. Rows(folder, "codes.csv").Select(cells => new CodeRow(cells[0], SystemOf(cells[1]), cells[2], cells[3], cells[4] == "yes"))],
        [.. Rows(folder, "valuesets.csv").Select(cells => new SetRow(cells[0], cells[1], Words(cells[2], ' '), Words(cells[3], ' '), cells[4] == "yes", cells[5]))],
        [.. Rows(folder, "texts.csv").Select(cells => new TextRow(cells[0], cells[1] == "exclude", cells[2]))],
        [.. Rows(folder, "units.csv").Select(cells => new UnitRow(cells[0], cells[1], Words(cells[2], '|')))]);

    private static IReadOnlyList<IReadOnlyList<string>> Rows(string folder, string name) => CsvTable.Read(Path.Combine(folder, name));

    private static string[] Words(string cell, char separator) => cell.Split(separator, StringSplitOptions.RemoveEmptyEntries);

    private static string SystemOf(string name) => name switch
    {
        "rxnorm" => "http://www.nlm.nih.gov/research/umls/rxnorm",
        "atc" => "http://www.whocc.no/atc",
        "snomed" => "http://snomed.info/sct",
        "icd-10-cm" => "http://hl7.org/fhir/sid/icd-10-cm",
        "loinc" => "http://loinc.org",
        "cvx" => "http://hl7.org/fhir/sid/cvx",
        "interpretation" => "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
        _ => throw new InvalidDataException($"codes.csv: no code system is called {name}"),
    };
}
