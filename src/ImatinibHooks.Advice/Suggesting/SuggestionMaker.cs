using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Suggesting;

/// <summary>Makes of what the rules propose what a client can be offered to do.</summary>
/// <remarks>
/// One hold and one dose an order and card, one blood count a card (the earliest day), each other test once, those of one day together. A dose beside a hold of the same order is offered as a new draft for later,
/// so that any of the suggestions may be taken together. An update or a deletion is offered only for a draft with an id, a dose only when the edit is certain. The first is recommended,
/// unless something has to be looked at first.
/// </remarks>
internal sealed class SuggestionMaker
{
    /// <summary>The longest label (REQ-SUG-01).</summary>
    internal const int MaxLabel = 80;

    private readonly WordingBook words;
    private readonly FilledTexts texts = new();
    private (FactSource Order, DraftSheet? Sheet) lastDraft = (FactSource.None, null);
    private OrderFor? whom;
    private string? today;

    internal SuggestionMaker(WordingBook words) => this.words = words;

    /// <summary>Finds the draft of an order; null for an order that is no draft of this call.</summary>
    internal required Func<FactSource, DraftSheet?> Drafts { get; init; }

    /// <summary>The code of a blood count with differential.</summary>
    internal required CardCoding BloodCount { get; init; }

    /// <summary>The code that an order of a test or a drug carries.</summary>
    internal required Func<Concept, CardCoding> OrderCode { get; init; }

    /// <summary>Room to write in.</summary>
    internal required Utf8Buffer Room { get; init; }

    /// <summary>Where the uuids of suggestions come from.</summary>
    internal required FreshUuids Uuids { get; init; }

    private string PatientId { get; set; } = "";

    private string? EncounterId { get; set; }

    private DateOnly Today { get; set; }

    /// <summary>Begins another call.</summary>
    /// <param name="patientId">The patient of the call.</param>
    /// <param name="encounterId">The encounter of the call; null when it is not known.</param>
    /// <param name="day">The day of the order.</param>
    internal SuggestionMaker Begin(string patientId, string? encounterId, DateOnly day)
    {
        (PatientId, EncounterId) = (patientId, encounterId);
        today = day == Today ? today : null;
        Today = day;
        whom = null;
        lastDraft = (FactSource.None, null);
        return this;
    }

    /// <summary>The suggestions of a card, the preferred one first; empty when nothing can be offered.</summary>
    internal ImmutableArray<Suggestion> Make(PlannedCard card)
    {
        var wanted = Wanted.Of(card);
        if (wanted.Count == 0)
        {
            return [];
        }

        var made = ImmutableArray.CreateBuilder<Suggestion>(wanted.Count);
        foreach (var (order, proposal) in wanted)
        {
            if (Make(order, proposal, wanted) is { } suggestion)
            {
                made.Add(new() { Uuid = Uuids.Next(), Label = suggestion.Label, IsRecommended = made.Count == 0 && !proposal.OnlyAfterReview, Actions = suggestion.Actions });
            }
        }

        return made.DrainToImmutable();
    }

    private Offer? Make(FactSource order, Proposal proposal, List<WantedAction> wanted) => proposal switch
    {
        Proposal.Hold hold => MakeHold(order, words.HoldOf(hold.Reason)),
        Proposal.ChangeDose dose when Wanted.HoldsToo(wanted, order) => MakeResumption(order, dose.MilligramsPerDay),
        Proposal.ChangeDose dose => MakeDose(order, dose.MilligramsPerDay),
        Proposal.OrderBloodCount count => MakeBloodCount(count.InDays),
        Proposal.OrderTest test => Wanted.TestsWith(wanted, test) is var tests && tests[0] == test ? MakeTests(tests) : null,
        Proposal.Refer referral => MakeReferral(ActionTexts.ReferralOf(referral.To)),
        Proposal.DeleteDraft => MakeDeletion(order),
        Proposal.ProposeDrug drug => MakeDrug(OrderCode(drug.Drug)),
        _ => throw new UnreachableException($"No suggestion is known for {proposal.GetType().Name}."),
    };

    private Offer? MakeHold(FactSource order, HoldWords hold) =>
        DraftOf(order) is { HasId: true } draft ? Update(GeneralTexts.HoldLabel, hold.Description, hold.Edit.Apply(draft.Json.Span, Room)) : null;

    private Offer? MakeDeletion(FactSource order) => DraftOf(order) is { Reference: { } reference }
        ? new(GeneralTexts.DeleteLabel, [new() { Type = CardActionType.Delete, Description = GeneralTexts.DeleteDescription, ResourceId = reference }])
        : null;

    private Offer? MakeDose(FactSource order, decimal milligrams)
    {
        var dose = Shown(milligrams);
        return DraftOf(order) is { HasId: true } draft && DoseEdit.Apply(draft, milligrams, texts.FillQuoted(GeneralTexts.DoseText, "dose", dose), Room) is { } changed
            ? Update(WithDose(GeneralTexts.DoseLabel, dose), WithDose(GeneralTexts.DoseDescription, dose), changed)
            : null;
    }

    private Offer? MakeResumption(FactSource order, decimal milligrams)
    {
        var dose = Shown(milligrams);
        return DraftOf(order) is { } draft && DoseEdit.Apply(draft, milligrams, texts.FillQuoted(GeneralTexts.DoseText, "dose", dose), Room) is { } changed
            ? Create(WithDose(GeneralTexts.ResumeLabel, dose), WithDose(GeneralTexts.ResumeDescription, dose), OrderCopy.Make(changed.Span, Room))
            : null;
    }

    private Offer MakeBloodCount(int inDays)
    {
        var day = DayIn(inDays);
        return Create(
            Filled(GeneralTexts.BloodCountLabel, "date", day),
            Filled(GeneralTexts.BloodCountDescription, "date", day),
            NewOrder.OfTest(BloodCount, Whom, day));
    }

    private Offer MakeTests(ImmutableArray<Proposal.OrderTest> tests)
    {
        var day = DayIn(tests[0].InDays);
        var names = string.Join(", ", tests.Select(static test => FactTexts.LabelOf(test.Test)));
        var label = Filled(Filled(GeneralTexts.TestsLabel, "tests", names), "date", day);
        label = label.Length <= MaxLabel ? label : Filled(Filled(GeneralTexts.ManyTestsLabel, "n", Shown(tests.Length)), "date", day);
        return new(label, [.. tests.Select(test => ActionOf(test, day))]);
    }

    private CardAction ActionOf(Proposal.OrderTest test, string day) => new()
    {
        Type = CardActionType.Create,
        Description = Filled(Filled(GeneralTexts.TestDescription, "test", FactTexts.LabelOf(test.Test)), "date", day),
        Resource = NewOrder.OfTest(OrderCode(test.Test), Whom, day),
    };

    private Offer MakeReferral(ReferralText referral) => Create(
        referral.Label, Filled(GeneralTexts.ReferralDescription, "order", referral.Order), NewOrder.OfText(referral.Order, Whom, DayIn(0)));

    private Offer MakeDrug(CardCoding drug) => Create(
        Filled(GeneralTexts.DrugLabel, "drug", drug.Display), Filled(GeneralTexts.DrugDescription, "drug", drug.Display), NewOrder.OfDrug(drug, Whom));

    private OrderFor Whom => whom ??= new("Patient/" + PatientId, EncounterId is null ? null : "Encounter/" + EncounterId, Room);

    private string DayIn(int days) => days == 0 ? today ??= Day(Today) : Day(Today.AddDays(days));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private DraftSheet? DraftOf(FactSource order)
    {
        if (lastDraft.Order != order || lastDraft.Sheet is null)
        {
            lastDraft = (order, Drafts(order));
        }

        return lastDraft.Sheet;
    }

    private static Offer Update(string label, string description, ReadOnlyMemory<byte> resource) =>
        new(label, [new() { Type = CardActionType.Update, Description = description, Resource = resource }]);

    private static Offer Create(string label, string description, ReadOnlyMemory<byte> resource) =>
        new(label, [new() { Type = CardActionType.Create, Description = description, Resource = resource }]);

    private string Filled(string text, string term, string value) => texts.Fill(text, term, value);

    private string WithDose(string text, string dose) => texts.Fill(text, "dose", dose);

    private static string Shown(decimal milligrams) => milligrams.ToString("0.###", CultureInfo.InvariantCulture);

    private readonly record struct Offer(string Label, ImmutableArray<CardAction> Actions);
}
