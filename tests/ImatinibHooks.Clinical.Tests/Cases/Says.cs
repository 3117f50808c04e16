using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tests.Cases;

/// <summary>Short questions to the verdicts of a case.</summary>
internal static class Says
{
    internal const string Fired = "Fired";

    internal const string NotFired = "NotFired";

    internal const string NotApplicable = "NotApplicable";

    internal const string NotAssessed = "NotAssessed";

    /// <summary>Which of the four verdicts a rule gives.</summary>
    internal static string Of(this Case record, string rule) => record.Verdict(rule).GetType().Name;

    /// <summary>The finding of a rule that fires.</summary>
    internal static Verdict.Fired Finding(this Case record, string rule)
    {
        var verdict = record.Verdict(rule);
        Assert.That(verdict, Is.TypeOf<Verdict.Fired>(), $"{rule}: {verdict}");
        return (Verdict.Fired)verdict;
    }

    /// <summary>The value of a term; null when the finding has none of that name.</summary>
    internal static string? Term(this Verdict.Fired finding, string name) =>
        finding.Terms.Where(term => term.Name == name).Select(static term => term.Value).SingleOrDefault();

    /// <summary>The case with a body temperature.</summary>
    internal static Case WithTemperature(this Case record, decimal celsius, string when) =>
        record.WithLab(Concept.BodyTemperature, celsius, when, "Cel");
}
