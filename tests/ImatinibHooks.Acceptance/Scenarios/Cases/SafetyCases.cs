using System.Collections.Immutable;
using static ImatinibHooks.Acceptance.Scenarios.StandardBackground;

namespace ImatinibHooks.Acceptance.Scenarios.Cases;

/// <summary>Cases 51 to 58: kidney, liver, pregnancy and the indication.</summary>
internal static class SafetyCases
{
    /// <summary>The cases.</summary>
    public static ImmutableArray<Scenario> All =>
    [
        new("51-renal", Renal().Signing("imatinib-400-tablet", Orders.OnceDaily400)),
        new("51-renal-200", Renal().Signing("imatinib-100-tablet", new Sig(2, "{tbl}", 1))),
        new("51-renal-600", Renal().Signing("imatinib-100-tablet", new Sig(6, "{tbl}", 1))),
        new("52-liver", Liver(250m)),
        new("52-liver-at-five", Liver(225m)),
        new("55-pregnancy-not-tested", YoungWoman()),
        new("55-pregnancy-positive", YoungWoman().Lab(Observations.Answer("hcg", "2026-02-25", "positive"))),
        new("58-wrong-indication", WrongIndication()),
    ];

    private static Chart Renal()
    {
        var woman = FirstOrder().Without("creatinine").Lab(Observations.Lab("creatinine", LastVisit, 1.6m));
        return woman with
        {
            BirthDate = "1947-06-20",
            Gender = "female",
            VitalSigns = [Observations.Vital("weight", LastVisit, 55m), Observations.Vital("height", LastVisit, 160m)],
        };
    }

    private static Chart Liver(decimal alt) => Renewal()
        .Without("alt", "bilirubin", "hbsag", "anti-hbc", "anti-hbs")
        .Lab(Observations.Lab("alt-high-45", LastVisit, alt), Observations.Lab("bilirubin", LastVisit, 1.0m));

    private static Chart YoungWoman() => FirstOrder() with { BirthDate = "1996-05-11", Gender = "female" };

    private static Chart WrongIndication() => Man()
        .Course(Orders.OnRecord("imatinib-400-tablet", Start, Orders.OnceDaily400).Because("breast cancer"))
        .SigningAsIs(Orders.Draft("imatinib-400-tablet", Orders.OnceDaily400).Because("breast cancer"));
}
