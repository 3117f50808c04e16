using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Answers;

/// <summary>Places the answers of a test in time.</summary>
/// <remarks>
/// One entry of the record gives one answer, whether it holds words, a number or both. Left out: answers of which nothing could be read, answers dated more
/// than an hour after now, and those that a correction with the same identifier replaced. The order of the record never matters.
/// </remarks>
internal static class AnswerReader
{
    private const int FewAnswers = 2;

    /// <summary>The answers of a test.</summary>
    public static AnswerSeries Read(PatientCase patient, AnswerTest test)
    {
        List<Answer>? answers = null;
        foreach (var finding in patient.Record.Findings)
        {
            if (finding.Concepts.Has(test.Test) && finding.Answer != QualitativeAnswer.Indeterminate
                && AnswerOf(finding, test, patient) is { } answer && !IsReplaced(finding, test, patient.Record))
            {
                (answers ??= new(FewAnswers)).Add(answer);
            }
        }

        foreach (var measured in test.Measured)
        {
            foreach (ref readonly var reading in patient.Counts.Of(measured).NewestFirst)
            {
                Put(answers ??= new(FewAnswers), AnswerOf(reading, test, patient), test);
            }
        }

        answers?.Sort(Answer.NewestFirst);
        return new(answers);
    }

    private static Answer? AnswerOf(FindingFact finding, AnswerTest test, PatientCase patient)
    {
        if (!finding.Time.IsKnown)
        {
            return new() { Value = finding.Answer, Day = DateOnly.MinValue, Ticks = long.MinValue, Words = finding, Test = test.Test };
        }

        var ticks = finding.Time.EarliestIn(patient.Offset).UtcTicks;
        return ticks > patient.Now.UtcTicks + TimeSpan.TicksPerHour
            ? null
            : new() { Value = finding.Answer, Day = finding.Time.DayIn(patient.Offset), Ticks = ticks, Words = finding, Test = test.Test };
    }

    private static Answer AnswerOf(in Reading reading, AnswerTest test, PatientCase patient) => new()
    {
        Value = test.Meaning(reading.Bound),
        Day = reading.Day,
        Ticks = reading.Ticks,
        Number = patient.Counts.EvidenceAt(reading.Lab),
    };

    /// <summary>Adds the answer of a number, or joins it with the words of the same entry.</summary>
    private static void Put(List<Answer> answers, Answer number, AnswerTest test)
    {
        for (var i = 0; i < answers.Count; i++)
        {
            if (answers[i].Words?.Source == number.Source)
            {
                var takesNumber = test.NumberDecides && number.Value != QualitativeAnswer.Indeterminate;
                answers[i] = number with { Value = takesNumber ? number.Value : answers[i].Value };
                return;
            }
        }

        answers.Add(number);
    }

    private static bool IsReplaced(FindingFact finding, AnswerTest test, PatientRecord record)
    {
        if (finding.Identifier == 0)
        {
            return false;
        }

        foreach (var other in record.Findings)
        {
            if (other.Identifier == finding.Identifier && other.Concepts.Has(test.Test) && Rank(other.Status) > Rank(finding.Status))
            {
                return true;
            }
        }

        return false;
    }

    private static int Rank(ResultStatus status) => status switch
    {
        ResultStatus.Preliminary => 0,
        ResultStatus.Final => 1,
        _ => 2,
    };
}
