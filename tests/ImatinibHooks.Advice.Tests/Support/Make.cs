using System.Collections.Immutable;
using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Advice.Suggesting;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Tests.Support;

/// <summary>Makes verdicts by hand and composes cards of them, without any FHIR.</summary>
internal static class Make
{
    internal static readonly CardCoding BloodCountPanel = new("http://loinc.org", "57021-8", "CBC W Auto Differential panel");

    internal static readonly FactSource FirstOrder = new(0);

    internal static readonly FactSource SecondOrder = new(1);

    internal static readonly FactSource AncResult = new(2);

    internal static readonly FactNames Names = MakeNames();

    internal static Verdict.Fired Fired(string rule, Indicator indicator, string? variant = null, FactSource? order = null, params ReadOnlySpan<Term> terms) =>
        new(RuleNamed(rule), indicator) { Order = order ?? FirstOrder, Variant = variant, Terms = [.. terms] };

    internal static Rule RuleNamed(string id, int? rank = null, Confidence confidence = Confidence.A) =>
        new(id, "1", FamilyOf(id), rank ?? (id.StartsWith("CBC", StringComparison.Ordinal) ? 60 : 50), confidence, "USPI-2.14");

    internal static Evidence Anc(decimal value, string day = "2026-03-01") =>
        new(AncResult, Concept.Anc, ClinicalTime.OnDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))) { Value = value, Unit = "10*9/L" };

    internal static ImmutableArray<Card> Cards(params ReadOnlySpan<Verdict> verdicts) => Compose(4, [.. verdicts]).Response.Cards;

    internal static Composition Compose(int maxCards, ImmutableArray<Verdict> verdicts, PatientRecord? record = null, FactNames? names = null, WordingBook? words = null)
    {
        var book = words ?? WordingBook.Reviewed;
        var rules = new ComposingRules(book, new(new("https://advice.example.org/")), [new("http://imatinibhooks.org/fhir/CodeSystem/override-reasons", "data-wrong", "Data are wrong")], maxCards);
        return Composer(rules).Compose(verdicts, record ?? new(), names ?? Names, Suggestions(book));
    }

    internal static CardComposer Composer(ComposingRules rules) => new(rules, new(), new());

    internal static SuggestionMaker Suggestions(WordingBook? words = null, DraftSheet? draft = null) => new SuggestionMaker(words ?? WordingBook.Reviewed)
    {
        Room = new(),
        Uuids = new(),
        Drafts = _ => draft,
        BloodCount = BloodCountPanel,
        OrderCode = static concept => new("http://imatinibhooks.org/test", concept.ToString(), $"The {concept}"),
    }.Begin("p1", "e1", new(2026, 3, 2));

    internal static ImmutableArray<string> RulesOf(IEnumerable<Card> cards) => [.. cards.Select(card => card.Source.Topic.Code)];

    private static RuleFamily FamilyOf(string id) => id[..id.IndexOf('-', StringComparison.Ordinal)] switch
    {
        "MYELO" => RuleFamily.Myelosuppression,
        "CBC" => RuleFamily.BloodCountSchedule,
        "INFX" => RuleFamily.Infection,
        _ => RuleFamily.Data,
    };

    private static FactNames MakeNames()
    {
        var names = new FactNames();
        names.Add(FirstOrder, Concept.None, new("MedicationRequest/first", null, "Imatinib 400 mg"));
        names.Add(SecondOrder, Concept.None, new("MedicationRequest/second", null, "Imatinib 100 mg"));
        names.Add(AncResult, Concept.Anc, new("Observation/anc-1", "26499-4", null));
        return names;
    }
}
