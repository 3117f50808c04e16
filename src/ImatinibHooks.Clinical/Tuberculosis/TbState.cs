using System.Collections.Immutable;
using ImatinibHooks.Clinical.Answers;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tuberculosis;

/// <summary>What the record says of tuberculosis, read once.</summary>
internal sealed class TbState
{
    private static readonly AnswerTest Assay = AnswerTest.OfWords(Concept.Igra);

    private static readonly AnswerTest Skin = AnswerTest.OfWords(Concept.TuberculinTest);

    /// <summary>The interferon-gamma release assays that were interpreted.</summary>
    public required AnswerSeries Assays { get; init; }

    /// <summary>The skin tests.</summary>
    public required AnswerSeries SkinTests { get; init; }

    /// <summary>What the numbers of assays without an interpretation say, newest first.</summary>
    public required ImmutableArray<IgraNumber> Numbers { get; init; }

    /// <summary>The condition of active tuberculosis; null when there is none.</summary>
    public ConditionFact? Active { get; init; }

    /// <summary>The condition of latent tuberculosis or of a positive test that is not over; null when there is none.</summary>
    public ConditionFact? Latent { get; init; }

    /// <summary>The newest positive test in words, at any age; null when there never was one.</summary>
    public Answer? Positive => Later(Assays.NewestPositive, SkinTests.NewestPositive);

    /// <summary>The newest positive assay by its numbers alone; null when there is none.</summary>
    public IgraNumber? PositiveNumber => Numbers.FirstOrDefault(static number => number.Answer.IsPositive);

    /// <summary>The newest negative test, by words or by numbers; null when there is none.</summary>
    public Answer? Negative
    {
        get
        {
            var words = Later(NewestAbsence(Assays), NewestAbsence(SkinTests));
            return Later(words, Numbers.FirstOrDefault(static number => number.Answer.ShowsAbsence)?.Answer);
        }
    }

    /// <summary>The newest final assay, interpreted or by its numbers; null when there is none.</summary>
    public Answer? NewestAssay => Later(Assays.NewestFinal, Numbers.IsEmpty ? null : Numbers[0].Answer);

    /// <summary>Whether anything shows an infection that is not active disease.</summary>
    public bool IsInfected => Positive is not null || Latent is not null || PositiveNumber is not null;

    /// <summary>Reads it.</summary>
    public static TbState Read(PatientCase patient)
    {
        var assays = AnswerReader.Read(patient, Assay);
        return new()
        {
            Assays = assays,
            SkinTests = AnswerReader.Read(patient, Skin),
            Numbers = IgraNumbers.Read(patient).RemoveAll(number => IsInterpreted(number, assays)),
            Active = ActiveCondition(patient),
            Latent = patient.Record.ConditionNotOver(Concept.TuberculosisLatent),
        };
    }

    private static bool IsInterpreted(IgraNumber number, AnswerSeries assays)
    {
        foreach (ref readonly var assay in assays.NewestFirst)
        {
            if (assay.Day == number.Answer.Day)
            {
                return true;
            }
        }

        return false;
    }

    private static ConditionFact? ActiveCondition(PatientCase patient)
    {
        ConditionFact? found = null;
        foreach (var condition in patient.Record.Conditions)
        {
            if (condition.Concepts.Has(Concept.TuberculosisActive) && ActiveConditions.IsActive(condition, patient.Day, patient.Offset)
                && (found is null || condition.Source < found.Source))
            {
                found = condition;
            }
        }

        return found;
    }

    private static Answer? NewestAbsence(AnswerSeries series)
    {
        foreach (ref readonly var answer in series.NewestFirst)
        {
            if (answer.ShowsAbsence)
            {
                return answer;
            }
        }

        return null;
    }

    private static Answer? Later(Answer? left, Answer? right) => (left, right) switch
    {
        ({ } first, { } second) => Answer.NewestFirst(first, second) <= 0 ? first : second,
        _ => left ?? right,
    };
}
