using System.Collections.Frozen;
using System.Collections.Immutable;
using ImatinibHooks.Advice.Suggesting;

namespace ImatinibHooks.Advice.Wording;

/// <summary>The words of one finding, ready to be filled in.</summary>
/// <param name="Summary">One line.</param>
/// <param name="Action">The first sentence of the advice, which can stand alone.</param>
/// <param name="Rest">The rest of the advice, with the blank in front; perhaps nothing.</param>
internal sealed record FindingWords(Template Summary, Template Action, Template Rest)
{
    /// <summary>Takes the texts of a row apart.</summary>
    internal static FindingWords Of(string summary, string advice)
    {
        var end = advice.IndexOf(". ", StringComparison.Ordinal) + 1;
        return end == 0 ? new(new(summary), new(advice), new(string.Empty)) : new(new(summary), new(advice[..end]), new(advice[end..]));
    }
}

/// <summary>The words of a hold, and the edit that writes its reason.</summary>
internal sealed record HoldWords(string Description, HoldEdit Edit)
{
    /// <summary>Makes them for a status reason.</summary>
    internal static HoldWords Of(string reason) => new(GeneralTexts.HoldDescription.Replace("{reason}", reason, StringComparison.Ordinal), new(reason));
}

/// <summary>All reviewed words by key, frozen at start.</summary>
internal sealed class WordingBook
{
    private readonly FrozenDictionary<(string Rule, string? Variant), FindingWords> findings;
    private readonly FrozenDictionary<string, Template> notes;
    private readonly FrozenDictionary<string, HoldWords> holds;

    /// <summary>Binds the tables.</summary>
    /// <exception cref="ArgumentException">A rule and variant, or a key, stands twice.</exception>
    internal WordingBook(IEnumerable<CardText> cards, IEnumerable<NoteText> notes, IEnumerable<StatusReasonText> statusReasons)
    {
        findings = cards.ToDictionary(card => (card.Rule, card.Variant), card => FindingWords.Of(card.Summary, card.Advice)).ToFrozenDictionary();
        this.notes = notes.ToDictionary(note => note.Key, note => new Template(note.Text)).ToFrozenDictionary();
        holds = statusReasons.ToDictionary(reason => reason.Key, reason => HoldWords.Of(reason.Text)).ToFrozenDictionary();
    }

    /// <summary>The book that the service speaks from.</summary>
    internal static WordingBook Reviewed { get; } = new(AllCards, AllNotes, AllStatusReasons);

    /// <summary>The cards of every table.</summary>
    internal static ImmutableArray<CardText> AllCards =>
    [
        .. DataTexts.Cards, .. BloodCountScheduleTexts.Cards, .. MyelosuppressionTexts.Cards, .. InfectionTexts.Cards,
        .. HepatitisBTexts.Cards, .. TuberculosisTexts.Cards, .. ImmunoglobulinTexts.Cards, .. VaccinationTexts.Cards, .. LiverTexts.Cards,
        .. DoseTexts.Cards, .. InteractionTexts.Cards, .. RenalTexts.Cards, .. IndicationTexts.Cards, .. DrugLevelTexts.Cards,
        .. InhibitorTexts.Cards, .. StoppingTexts.Cards, .. PregnancyTexts.Cards, .. ResponseTexts.Cards, .. LabelWarningTexts.Cards,
        .. PatientViewTexts.Cards,
    ];

    /// <summary>The notes of every table.</summary>
    internal static ImmutableArray<NoteText> AllNotes =>
    [
        .. DataTexts.Notes, .. BloodCountScheduleTexts.Notes, .. MyelosuppressionTexts.Notes, .. InfectionTexts.Notes,
        .. HepatitisBTexts.Notes, .. TuberculosisTexts.Notes, .. ImmunoglobulinTexts.Notes, .. VaccinationTexts.Notes, .. LiverTexts.Notes,
        .. DoseTexts.Notes, .. InteractionTexts.Notes, .. RenalTexts.Notes, .. IndicationTexts.Notes, .. DrugLevelTexts.Notes,
        .. InhibitorTexts.Notes, .. StoppingTexts.Notes, .. PregnancyTexts.Notes, .. ResponseTexts.Notes, .. LabelWarningTexts.Notes,
    ];

    /// <summary>The status reasons of every table.</summary>
    internal static ImmutableArray<StatusReasonText> AllStatusReasons =>
    [
        .. DataTexts.StatusReasons, .. BloodCountScheduleTexts.StatusReasons, .. MyelosuppressionTexts.StatusReasons, .. InfectionTexts.StatusReasons,
        .. HepatitisBTexts.StatusReasons, .. TuberculosisTexts.StatusReasons, .. ImmunoglobulinTexts.StatusReasons, .. VaccinationTexts.StatusReasons, .. LiverTexts.StatusReasons,
        .. DoseTexts.StatusReasons, .. InteractionTexts.StatusReasons, .. RenalTexts.StatusReasons, .. IndicationTexts.StatusReasons, .. DrugLevelTexts.StatusReasons,
        .. InhibitorTexts.StatusReasons, .. StoppingTexts.StatusReasons, .. PregnancyTexts.StatusReasons, .. ResponseTexts.StatusReasons, .. LabelWarningTexts.StatusReasons,
    ];

    /// <summary>The words of a finding: of its variant, else of the rule, else words that only name the rule. Never silence.</summary>
    internal FindingWords WordsOf(string rule, string? variant) =>
        findings.TryGetValue((rule, variant), out var words) || findings.TryGetValue((rule, null), out words) ? words : GeneralTexts.WordsWithoutTable(rule);

    /// <summary>Whether there are words for exactly this variant.</summary>
    internal bool Has(string rule, string variant) => findings.ContainsKey((rule, variant));

    /// <summary>The words of a note; its key when there are none.</summary>
    internal Template NoteOf(string key) => notes.TryGetValue(key, out var note) ? note : new Template(key);

    /// <summary>The words of a hold for this status reason; its key when there are none.</summary>
    internal HoldWords HoldOf(string key) => holds.TryGetValue(key, out var hold) ? hold : HoldWords.Of(key);
}
