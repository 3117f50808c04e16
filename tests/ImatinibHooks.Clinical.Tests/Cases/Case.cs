using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tests.Cases;

/// <summary>A record for tests, built from the standard background; every step gives a new one.</summary>
/// <remarks>Dates are ISO 8601: <c>2026-03-01</c> is a day, <c>2026-03-01T08:00:00-05:00</c> an instant. Now is 2026-03-02T10:00:00-05:00.</remarks>
internal sealed partial record Case
{
    internal static readonly DateTimeOffset StandardNow = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(-5));

    internal ImmutableList<LabResult> Labs { get; init; } = [];

    internal ImmutableList<FindingFact> Findings { get; init; } = [];

    internal ImmutableList<ConditionFact> Conditions { get; init; } = [];

    internal ImmutableList<MedicationFact> Medications { get; init; } = [];

    internal ClinicalTime BirthDate { get; init; }

    internal Sex Sex { get; init; }

    internal DataGroups Unavailable { get; init; }

    internal int Handle { get; init; }

    internal DateTimeOffset Now { get; init; } = StandardNow;

    internal SitePolicy Policy { get; init; } = SitePolicy.Default;

    /// <summary>Nothing at all.</summary>
    internal static Case Empty => new();

    /// <summary>The standard background: man of 50, 80 kg, 178 cm, chronic phase, 400 mg once daily since 2024-01-15, counts of 2026-02-20, and the same order drafted again.</summary>
    internal static Case Standard() => new Case { BirthDate = Time("1975-06-01"), Sex = Sex.Male }
        .WithCondition(Concept.CmlChronicPhase, "2024-01-10")
        .WithOrder(Order(MedicationStatus.Active, "2024-01-15"))
        .WithDraw("2026-02-20T08:00:00-05:00", 3.2m, 210, 13.5m)
        .WithLab(Concept.Lymphocytes, 1.4m, "2026-02-20T08:00:00-05:00")
        .WithLab(Concept.BodyWeight, 80, "2026-02-20", "kg")
        .WithLab(Concept.BodyHeight, 178, "2026-02-20", "cm")
        .WithBackground()
        .WithDraft();

    /// <summary>The standard background without any imatinib before today.</summary>
    internal static Case FirstOrder() => Standard().WithoutOrders();

    internal static ClinicalTime Time(string iso) => iso.Contains('T', StringComparison.Ordinal)
        ? ClinicalTime.At(DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture))
        : ClinicalTime.OnDay(DateOnly.Parse(iso, CultureInfo.InvariantCulture));

    /// <summary>The instruction of one or more 400-mg tablets, a number of times a day.</summary>
    internal static DoseInstruction Tablets(decimal pieces, decimal timesPerDay = 1) =>
        new() { DoseLow = pieces, DoseHigh = pieces, DoseUnit = DoseUnit.Piece, TimesPerDay = timesPerDay };

    internal static DoseInstruction Milligrams(decimal mg, decimal timesPerDay = 1) =>
        new() { DoseLow = mg, DoseHigh = mg, DoseUnit = DoseUnit.Milligram, TimesPerDay = timesPerDay };

    /// <summary>An order of imatinib on record, 400 mg once daily unless a dose is given.</summary>
    internal static MedicationFact Order(MedicationStatus status, string authored, decimal mg = 400) => new()
    {
        Concepts = ConceptSet.Of(Concept.Imatinib).With(Concept.ImatinibUnit400Mg),
        Role = MedicationRole.Order,
        Status = status,
        Authored = Time(authored),
        Doses = [Milligrams(mg)],
    };

    internal Case With(LabResult lab) => this with { Labs = Labs.Add(lab with { Source = new(Handle) }), Handle = Handle + 1 };

    internal Case WithLab(Concept analyte, decimal? value, string when, string? unit = "10*9/L", ResultStatus status = ResultStatus.Final, Comparator comparator = Comparator.None) =>
        With(AnalyteUnits.Read(new() { Analyte = analyte, Status = status, Time = Time(when), Comparator = comparator }, value, unit));

    internal Case WithAnc(decimal value, string when, ResultStatus status = ResultStatus.Final, Comparator comparator = Comparator.None) =>
        WithLab(Concept.Anc, value, when, status: status, comparator: comparator);

    internal Case WithPlatelets(decimal value, string when, ResultStatus status = ResultStatus.Final) =>
        WithLab(Concept.Platelets, value, when, status: status);

    internal Case WithHemoglobin(decimal value, string when) => WithLab(Concept.Hemoglobin, value, when, "g/dL");

    /// <summary>A whole count of one draw; what is not given is normal.</summary>
    internal Case WithDraw(string when, decimal anc = 3.2m, decimal platelets = 210, decimal hemoglobin = 13.5m) =>
        WithAnc(anc, when).WithPlatelets(platelets, when).WithHemoglobin(hemoglobin, when);

    internal Case Without(params Concept[] analytes) => this with { Labs = Labs.RemoveAll(lab => analytes.Contains(lab.Analyte)) };

    internal Case WithoutLabs() => this with { Labs = [] };

    internal Case WithCondition(Concept concept, string onset = "2026-02-27", ClinicalStatus status = ClinicalStatus.Active) =>
        With(new ConditionFact { Concepts = ConceptSet.Of(concept), Status = status, Onset = Time(onset) });

    internal Case With(ConditionFact condition) => this with { Conditions = Conditions.Add(condition with { Source = new(Handle) }), Handle = Handle + 1 };

    internal Case With(FindingFact finding) => this with { Findings = Findings.Add(finding with { Source = new(Handle) }), Handle = Handle + 1 };

    internal Case WithoutConditions() => this with { Conditions = [] };

    internal Case WithOrder(MedicationFact order) => this with { Medications = Medications.Add(order with { Source = new(Handle) }), Handle = Handle + 1 };

    internal Case WithOrder(MedicationStatus status, string authored, decimal mg = 400) => WithOrder(Order(status, authored, mg));

    internal Case WithoutOrders() => this with { Medications = Medications.RemoveAll(static fact => fact.Role != MedicationRole.Draft) };

    /// <summary>The draft of the day: 400 mg once daily.</summary>
    internal Case WithDraft() => WithOrder(Order(MedicationStatus.Draft, "2026-03-02T10:00:00-05:00") with { Role = MedicationRole.Draft });

    /// <summary>The same with the draft changed.</summary>
    internal Case Draft(Func<MedicationFact, MedicationFact> change) =>
        this with { Medications = [.. Medications.Select(fact => fact.Role == MedicationRole.Draft ? change(fact) : fact)] };

    /// <summary>The same with the draft at another daily dose, in mg once daily.</summary>
    internal Case DraftOf(decimal mg, decimal timesPerDay = 1) => Draft(draft => draft with { Doses = [Milligrams(mg, timesPerDay)] });

    internal Case Lacking(DataGroups groups) => this with { Unavailable = Unavailable | groups };

    internal PatientRecord Record() => new()
    {
        BirthDate = BirthDate,
        Sex = Sex,
        Labs = Labs.ToArray(),
        Findings = [.. Findings],
        Conditions = [.. Conditions],
        Medications = [.. Medications],
        Immunizations = [.. Immunizations],
        Unavailable = Unavailable,
    };

    internal Assessment Assess() => Assessment.Assess(Record(), Now, Policy);

    /// <summary>The verdict of one rule.</summary>
    internal Verdict Verdict(string rule) => Assess().Verdicts.Single(verdict => verdict.Rule.Id == rule);

    /// <summary>The ids of the rules that fired, in order.</summary>
    internal string[] Fired() => [.. Assess().Verdicts.OfType<Verdict.Fired>().Select(static verdict => verdict.Rule.Id)];

    /// <summary>What the rules see of the only draft.</summary>
    internal OrderCase AsOrder()
    {
        var draft = Medications.Single(static fact => fact.Role == MedicationRole.Draft);
        return new(new(Record(), Now, draft.Authored.Instant?.Offset ?? TimeSpan.Zero, Policy), draft);
    }
}
