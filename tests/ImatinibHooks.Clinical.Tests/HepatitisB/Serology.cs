using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.HepatitisB;

/// <summary>Patients by their hepatitis B serology.</summary>
internal static class Serology
{
    /// <summary>HBsAg positive in 2018, on therapy, no antiviral.</summary>
    internal static Case Chronic() => Case.Standard().WithoutSerology().WithAnswer(Concept.HbsAg, QualitativeAnswer.Positive, "2018-04-01");

    /// <summary>Anti-HBc positive and HBsAg negative in 2024, on therapy, no antiviral.</summary>
    internal static Case Past() => Case.Standard().WithoutSerology().AsPast();

    internal static Case AsPast(this Case record) => record
        .WithAnswer(Concept.AntiHbcTotal, QualitativeAnswer.Positive, "2024-01-05")
        .WithAnswer(Concept.HbsAg, QualitativeAnswer.Negative, "2024-01-05");

    /// <summary>HBV DNA in IU/mL.</summary>
    internal static Case WithDna(this Case record, decimal value, string when, Comparator comparator = Comparator.None, ResultStatus status = ResultStatus.Final) =>
        record.WithLab(Concept.HbvDna, value, when, "[IU]/mL", status, comparator);

    internal static Case WithDnaNotDetected(this Case record, string when) =>
        record.WithAnswer(Concept.HbvDnaPresence, QualitativeAnswer.Negative, when);

    /// <summary>A bound and a word in one result, such as "&lt;10 detected".</summary>
    internal static Case WithBoundedDna(this Case record, QualitativeAnswer word, string when)
    {
        var handle = record.Handle;
        var bounded = record.WithDna(10, when, Comparator.Less);
        return bounded with
        {
            Findings = bounded.Findings.Add(new()
            {
                Concepts = ConceptSet.Of(Concept.HbvDnaPresence),
                Answer = word,
                Time = Case.Time(when),
                Source = new(handle),
            }),
        };
    }
}
