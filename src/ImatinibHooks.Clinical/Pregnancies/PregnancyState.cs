using System.Collections.Immutable;
using ImatinibHooks.Clinical.Answers;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Infection;

namespace ImatinibHooks.Clinical.Pregnancies;

/// <summary>What the record says of pregnancy and breastfeeding; docs/clinical/pregnancy.md.</summary>
internal sealed class PregnancyState
{
    /// <summary>How old a positive pregnancy test may be, in days, the limit included.</summary>
    internal const int PositiveTestDays = 42;

    /// <summary>From how many days after a positive test on a negative one overrules it.</summary>
    internal const int OverruledFromDays = 7;

    /// <summary>How long a pregnancy without a clinicalStatus, or one given as an observation, counts, in days: 42 weeks.</summary>
    internal const int PregnancyDays = 294;

    private static readonly AnswerTest Test = AnswerTest.OfWords(Concept.PregnancyTest);
    private static readonly AnswerTest Status = AnswerTest.OfWords(Concept.PregnancyStatus);
    private static readonly AnswerTest Lactation = AnswerTest.OfWords(Concept.LactationStatus);

    /// <summary>What shows that the patient is pregnant, apart from tests; empty when nothing does.</summary>
    public ImmutableArray<Evidence> Recorded { get; private init; } = [];

    /// <summary>The positive test that counts; null when there is none.</summary>
    public Answer? PositiveTest { get; private init; }

    /// <summary>The newest final negative test; null when there is none.</summary>
    public Answer? NegativeTest { get; private init; }

    /// <summary>What shows that the patient breastfeeds; empty when nothing does.</summary>
    public ImmutableArray<Evidence> Breastfeeding { get; private init; } = [];

    /// <summary>Whether the patient is pregnant as far as the record says.</summary>
    public bool IsPregnant => !Recorded.IsEmpty || PositiveTest is not null;

    /// <summary>Reads it.</summary>
    public static PregnancyState Read(PatientCase patient)
    {
        var tests = AnswerReader.Read(patient, Test);
        return new()
        {
            Recorded = RecordedIn(patient),
            PositiveTest = PositiveOf(tests, patient.Day),
            NegativeTest = NegativeOf(tests),
            Breastfeeding = BreastfeedingIn(patient),
        };
    }

    private static ImmutableArray<Evidence> RecordedIn(PatientCase patient)
    {
        var condition = Find(patient, Concept.Pregnancy, PregnancyDays, default);
        var status = AnswerReader.Read(patient, Status).Now;
        var isNow = status is { IsPositive: true } now && now.DaysBefore(patient.Day) <= PregnancyDays;
        return (condition, isNow) switch
        {
            (null, false) => [],
            ({ } known, false) => [known],
            (null, _) => [status!.Value.Evidence],
            ({ } known, _) => [known, status!.Value.Evidence],
        };
    }

    /// <summary>The newest positive test in the window that no negative test a week later overrules.</summary>
    private static Answer? PositiveOf(AnswerSeries tests, DateOnly day)
    {
        if (tests.NewestPositive is not { } positive || (positive.IsDated && positive.DaysBefore(day) > PositiveTestDays))
        {
            return null;
        }

        return NegativeOf(tests) is { } negative && negative.Day.DayNumber - positive.Day.DayNumber >= OverruledFromDays ? null : positive;
    }

    private static Answer? NegativeOf(AnswerSeries tests)
    {
        foreach (ref readonly var answer in tests.NewestFirst)
        {
            if (answer.ShowsAbsence)
            {
                return answer;
            }
        }

        return null;
    }

    private static ImmutableArray<Evidence> BreastfeedingIn(PatientCase patient)
    {
        var status = AnswerReader.Read(patient, Lactation).Now;
        if (status is { IsPositive: true } now)
        {
            return [now.Evidence];
        }

        return Find(patient, Concept.Lactation, patient.Policy.BreastfeedingDays, status?.Day) is { } condition ? [condition] : [];
    }

    /// <summary>The first condition that counts now.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="concept">What it is.</param>
    /// <param name="days">How long one without a status counts, and one that is only a visit.</param>
    /// <param name="deniedOn">The day on which it was said not to be so; an older condition does not count.</param>
    private static Evidence? Find(PatientCase patient, Concept concept, int days, DateOnly? deniedOn)
    {
        ConditionFact? found = null;
        foreach (var condition in patient.Record.Conditions)
        {
            if (condition.Concepts.Has(concept) && IsNow(patient, condition, days, deniedOn) && (found is null || condition.Source < found.Source))
            {
                found = condition;
            }
        }

        return found?.AsEvidence(concept);
    }

    private static bool IsNow(PatientCase patient, ConditionFact condition, int days, DateOnly? deniedOn)
    {
        var time = condition.Onset.IsKnown ? condition.Onset : condition.Recorded;
        var day = time.IsKnown ? MedicationSpan.EndDay(time, patient.Offset) : patient.Day;
        var isForATime = condition.Status == ClinicalStatus.Unstated || condition.Concepts.Has(Concept.LactationEncounter);
        return condition.Status != ClinicalStatus.Inactive
            && (!isForATime || patient.Day.DayNumber - day.DayNumber <= days)
            && !(time.IsKnown && day <= deniedOn);
    }
}
