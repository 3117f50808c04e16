using ImatinibHooks.ValueSets;

namespace ImatinibHooks.Knowledge;

/// <summary>One row of profiles.csv.</summary>
internal sealed record ProfileRow(string Name, string Type, string Title, string Description);

/// <summary>One row of elements.csv; the path is below the resource.</summary>
internal sealed record ElementRow(string Profile, string Path, string Min, string Max, string Constraint, string Value, string Short);

/// <summary>The tables that the profiles are made from.</summary>
/// <param name="Profiles">The profiles.</param>
/// <param name="Elements">Their elements.</param>
/// <param name="Codes">The codes that an element may name.</param>
internal sealed record ProfileTable(IReadOnlyList<ProfileRow> Profiles, IReadOnlyList<ElementRow> Elements, IReadOnlyList<CodeRow> Codes)
{
    /// <summary>Reads the tables of a folder.</summary>
    internal static ProfileTable Read(string folder) => new(
        [.. CsvTable.Read(Path.Combine(folder, "profiles.csv")).Select(static cells => new ProfileRow(cells[0], cells[1], cells[2], cells[3]))],
        [.. CsvTable.Read(Path.Combine(folder, "elements.csv")).Select(static cells => new ElementRow(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]))],
        ProfileTables.Read(folder).Codes);

    /// <summary>The code that a suggested blood count carries.</summary>
    internal string BloodCountCode => Elements.Single(static row => row is { Profile: "blood-count-order", Path: "code" }).Value.Split(' ')[1];

    /// <summary>The system that holds a code of codes.csv.</summary>
    internal string SystemOf(string code) => Codes.First(row => row.Code == code).System;
}
