using System.Text;
using System.Text.Json;

namespace ImatinibHooks.Acceptance.Fuzzing;

/// <summary>What is wrong with a 200 answer to a call, by the oracle: cards about other patients, for other drugs, or not of the form of the protocol.</summary>
internal static class AnswerCheck
{
    internal const string FindingsName = "org.imatinibhooks.findings";

    // The one rule that speaks to an order that is no inhibitor: a growth factor for a patient who takes imatinib.
    private const string GrowthFactorRule = "MYELO-GCSF-02";

    // What holds for every BCR-ABL inhibitor (TKI-03); every other rule speaks of imatinib alone (TKI-04).
    private static readonly string[] ClassRules = ["DDI-DUP-01", "VAX-HBV-01", "DATA-FAIL-01"];

    /// <summary>Which orders a rule may speak of, each kind holding the one before it.</summary>
    private enum Drugs
    {
        /// <summary>Imatinib.</summary>
        Imatinib,

        /// <summary>Any BCR-ABL inhibitor.</summary>
        Inhibitors,

        /// <summary>Any drug.</summary>
        All,
    }

    /// <summary>Every violation in words, none of them a value of the call; empty when the answer is right.</summary>
    internal static IEnumerable<string> Violations(byte[] body, byte[] answer)
    {
        if (OracleCall.Read(body) is not { } call)
        {
            return ["200 for a body that is not JSON"];
        }

        using var json = JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = 4096 });
        var root = json.RootElement.Clone();
        var cards = root.GetProperty("cards").EnumerateArray().ToList();
        return [.. AnswerForm.Violations(root), .. cards.SelectMany(card => OfCard(call, card)), .. Leaks(call, answer)];
    }

    private static IEnumerable<string> OfCard(OracleCall call, JsonElement card)
    {
        var findings = card.GetProperty("extension").GetProperty(FindingsName).EnumerateArray().ToList();
        var drugs = findings.Select(finding => DrugsOf(JsonTexts.Of(finding, "rule"))).DefaultIfEmpty(Drugs.Imatinib).Max();
        return
        [
            .. findings.Count == 0 ? ["a card without findings"] : Array.Empty<string>(),
            .. call.Resources.Any(resource => Concerns(call, resource, drugs)) ? Array.Empty<string>() : ["a card although there is no imatinib order of this patient"],
            .. findings.SelectMany(finding => OfFinding(call, finding)),
            .. Actions(card).SelectMany(action => OfAction(call, action, drugs)),
        ];
    }

    private static IEnumerable<string> OfFinding(OracleCall call, JsonElement finding)
    {
        var rule = JsonTexts.Of(finding, "rule");
        var orders = Texts(finding, "orders").Where(order => !call.Resources.Any(
            resource => call.IsJudged(resource) && resource.IsMeantBy(order) && Concerns(call, resource, DrugsOf(rule))));
        var evidence = Texts(finding, "evidence", "reference").Where(
            reference => !call.Resources.Any(resource => resource.IsMeantBy(reference) && !call.IsForeign(resource)));
        return [.. orders.Select(_ => $"{rule}: an order that is not this patient's imatinib draft"), .. evidence.Select(_ => $"{rule}: evidence that is not this patient's")];
    }

    private static IEnumerable<string> OfAction(OracleCall call, JsonElement action, Drugs drugs)
    {
        var resource = action.TryGetProperty("resource", out var given) ? given : default;
        var isRight = JsonTexts.Of(action, "type") switch
        {
            "create" => JsonTexts.Named(resource.GetProperty("subject"), "reference").SequenceEqual([$"Patient/{call.PatientId}"]),
            "update" => call.Resources.Any(draft => draft.IsDraft && draft.Id == JsonTexts.Of(resource, "id") && Concerns(call, draft, drugs)),
            _ => call.Resources.Any(draft => draft.IsDraft && draft.IsMeantBy(JsonTexts.Of(action, "resourceId")) && Concerns(call, draft, drugs)),
        };
        return isRight ? [] : ["an action on something that is not this patient's imatinib draft"];
    }

    private static Drugs DrugsOf(string rule) => rule == GrowthFactorRule ? Drugs.All
        : ClassRules.Contains(rule) || rule.StartsWith("HBV-", StringComparison.Ordinal) || rule.StartsWith("TKI-", StringComparison.Ordinal) ? Drugs.Inhibitors
        : Drugs.Imatinib;

    private static bool Concerns(OracleCall call, OracleResource resource, Drugs drugs) => !call.IsForeign(resource) && drugs switch
    {
        Drugs.All => true,
        Drugs.Inhibitors => call.IsJudged(resource) && (call.IsImatinib(resource) || call.IsOtherInhibitor(resource)),
        _ => call.IsJudged(resource) && call.IsImatinib(resource),
    };

    // The values that mutations gave to the foreigner stand in no scenario, so the bare text of the answer tells.
    private static IEnumerable<string> Leaks(OracleCall call, byte[] answer)
    {
        var holders = call.Resources.Where(resource => resource.Json.GetRawText().Contains(RecordMutations.ForeignValue, StringComparison.Ordinal)).ToList();
        var isLeak = holders.Count > 0
            && holders.TrueForAll(call.IsForeign)
            && answer.AsSpan().IndexOf(Encoding.UTF8.GetBytes(RecordMutations.ForeignValue)) >= 0;
        return isLeak ? ["a value of another patient"] : [];
    }

    private static IEnumerable<JsonElement> Actions(JsonElement card) =>
        from suggestion in Items(card, "suggestions")
        from action in Items(suggestion, "actions")
        select action;

    private static IEnumerable<string> Texts(JsonElement finding, string name) => Items(finding, name).Select(JsonTexts.Of);

    private static IEnumerable<string> Texts(JsonElement finding, string name, string member) =>
        Items(finding, name).Where(item => item.TryGetProperty(member, out _)).Select(item => JsonTexts.Of(item, member));

    private static IEnumerable<JsonElement> Items(JsonElement value, string name) =>
        value.TryGetProperty(name, out var items) ? items.EnumerateArray() : Enumerable.Empty<JsonElement>();
}
