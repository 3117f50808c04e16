namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>The patient whom every scenario starts from (the standard background): well controlled, nothing to say about.</summary>
internal static class StandardBackground
{
    /// <summary>The day of the last blood count and chemistry.</summary>
    public const string LastVisit = "2026-02-20";

    /// <summary>The day imatinib was begun: day 777 of treatment is today.</summary>
    public const string Start = "2024-01-15";

    /// <summary>A man of 50 with CML in chronic phase on 400 mg, renewing his order.</summary>
    public static Chart Renewal() => WithCml("cml-chronic-phase")
        .Course(Orders.OnRecord("imatinib-400-tablet", Start, Orders.OnceDaily400))
        .Signing("imatinib-400-tablet", Orders.OnceDaily400);

    /// <summary>The same man before his first dose.</summary>
    public static Chart FirstOrder() => WithCml("cml-chronic-phase").Signing("imatinib-400-tablet", Orders.OnceDaily400);

    /// <summary>The same man with CML under that code, without an order.</summary>
    public static Chart WithCml(string disease) => WithDisease(disease, "2024-01-08").Lab(
        Observations.Answer("bcr-abl-p210", "2024-01-08", "positive"),
        Observations.Lab("bcr-abl-is", "2026-01-20", 0.02m));

    /// <summary>The same man with that disease, without an order and without any test for BCR::ABL1.</summary>
    public static Chart WithDisease(string disease, string onset) => Man() with { Disease = Conditions.Problem(disease, onset) };

    /// <summary>The same man without any disease on record.</summary>
    public static Chart Man() => Vaccinated(Serology(Chemistry(Body())))
        .Counts(new Draw(LastVisit, 3.2m, 210m));

    private static Chart Body() => new Chart { BirthDate = "1975-09-14", Gender = "male" }.Vitals(
        Observations.Vital("weight", LastVisit, 80m),
        Observations.Vital("height", LastVisit, 178m));

    private static Chart Chemistry(Chart chart) => chart.Lab(
        Observations.Lab("alt", LastVisit, 22m),
        Observations.Lab("ast", LastVisit, 20m),
        Observations.Lab("bilirubin", LastVisit, 0.6m),
        Observations.Lab("creatinine", LastVisit, 0.9m));

    private static Chart Serology(Chart chart) => chart.Lab(
        Observations.Answer("hbsag", "2025-06-10", "negative"),
        Observations.Answer("anti-hbc", "2025-06-10", "negative"),
        Observations.Answer("anti-hbs", "2025-06-10", "positive"));

    private static Chart Vaccinated(Chart chart) => chart.Vaccinated(
        Vaccines.Given("influenza-vaccine", "2025-10-05"),
        Vaccines.Given("pcv20", "2024-02-01"),
        Vaccines.Given("zoster-recombinant", "2024-03-04"),
        Vaccines.Given("zoster-recombinant", "2024-06-03"));
}
