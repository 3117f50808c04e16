using System.Collections.Immutable;

namespace ImatinibHooks.Clinical.Disease;

/// <summary>The rows of the dose adjustment table for cytopenia, and which one an order is judged by.</summary>
/// <remarks>Source, wording and reading decisions: docs/clinical/myelosuppression-rows.md and docs/clinical/indication.md.</remarks>
internal static class CytopeniaRows
{
    /// <summary>The rows in the order of the page.</summary>
    internal static readonly ImmutableArray<CytopeniaRow> All =
    [
        //   row        ANC<  PLT<  ANC>=  PLT>=  first resume            recurrence resume       source   confidence
        new("CP",       1.0m, 50,   1.5m,  75,    ResumeDose.Mg(400),     ResumeDose.Mg(300),     "USPI-2.14", Confidence.A),
        new("MDS",      1.0m, 50,   1.5m,  75,    ResumeDose.Mg(400),     ResumeDose.Mg(300),     "USPI-2.14", Confidence.A),
        new("ASM4",     1.0m, 50,   1.5m,  75,    ResumeDose.Mg(400),     ResumeDose.Mg(300),     "USPI-2.14", Confidence.A),
        new("HES4",     1.0m, 50,   1.5m,  75,    ResumeDose.Mg(400),     ResumeDose.Mg(300),     "USPI-2.14", Confidence.A),
        new("GIST",     1.0m, 50,   1.5m,  75,    ResumeDose.Mg(400),     ResumeDose.Mg(300),     "SMPC",  Confidence.B),
        new("ASM1",     1.0m, 50,   1.5m,  75,    ResumeDose.Previous,    ResumeDose.NoRow,       "USPI-2.14", Confidence.A),
        new("HES1",     1.0m, 50,   1.5m,  75,    ResumeDose.Previous,    ResumeDose.NoRow,       "USPI-2.14", Confidence.A),
        new("DFSP",     1.0m, 50,   1.5m,  75,    ResumeDose.Mg(600),     ResumeDose.Mg(400),     "USPI-2.14", Confidence.A),
        new("PED",      1.0m, 50,   1.5m,  75,    ResumeDose.Previous,    ResumeDose.MgPerM2(260), "USPI-2.14", Confidence.A),
        new("AP",       0.5m, 10,   1.0m,  20,    ResumeDose.Mg(300),     ResumeDose.NoRow,       "USPI-2.14", Confidence.A),
        new("PED-ADV",  0.5m, 10,   1.0m,  20,    ResumeDose.MgPerM2(260), ResumeDose.MgPerM2(200), "SMPC", Confidence.B),
    ];

    private static readonly CytopeniaRow Chronic = Of("CP");
    private static readonly CytopeniaRow Mds = Of("MDS");
    private static readonly CytopeniaRow Asm4 = Of("ASM4");
    private static readonly CytopeniaRow Hes4 = Of("HES4");
    private static readonly CytopeniaRow Gist = Of("GIST");
    private static readonly CytopeniaRow Asm1 = Of("ASM1");
    private static readonly CytopeniaRow Hes1 = Of("HES1");
    private static readonly CytopeniaRow Dfsp = Of("DFSP");
    private static readonly CytopeniaRow Child = Of("PED");
    private static readonly CytopeniaRow Advanced = Of("AP");
    private static readonly CytopeniaRow ChildAdvanced = Of("PED-ADV");

    /// <summary>The row with the given id.</summary>
    /// <exception cref="ArgumentException">There is no such row.</exception>
    public static CytopeniaRow Of(string id)
    {
        foreach (var row in All)
        {
            if (string.Equals(row.Id, id, StringComparison.Ordinal))
            {
                return row;
            }
        }

        throw new ArgumentException($"No row {id}.", nameof(id));
    }

    /// <summary>The row that an order is judged by.</summary>
    /// <remarks>
    /// Children: PED-ADV for the advanced diseases, else PED, whose doses never exceed what the child took. Mastocytosis and hypereosinophilia: the rows for
    /// 400 mg when a dose of 400 mg or more was ever ordered in this course (or is ordered first), else those for 100 mg. Unknown indication: CP.
    /// </remarks>
    /// <param name="indication">The indication.</param>
    /// <param name="isChild">Whether the patient is certainly a child.</param>
    /// <param name="highestDoseMg">The highest daily dose of the course so far, or of the first order, in mg; null when it is not known.</param>
    public static CytopeniaRow For(Indication indication, bool isChild, decimal? highestDoseMg)
    {
        if (isChild)
        {
            return indication.IsAdvanced ? ChildAdvanced : Child;
        }

        var atFourHundred = highestDoseMg >= 400;
        return indication.Disease switch
        {
            _ when indication.IsAdvanced => Advanced,
            DiseaseKind.Gist => Gist,
            DiseaseKind.Dfsp => Dfsp,
            DiseaseKind.SystemicMastocytosis => atFourHundred ? Asm4 : Asm1,
            DiseaseKind.Hypereosinophilia => atFourHundred ? Hes4 : Hes1,
            DiseaseKind.MdsMpn => Mds,
            _ => Chronic,
        };
    }
}
