using System.Net;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>Each prefetch key in each of its states (REQ-PFD-03 to 06): never an error, and never silence where counts could not be seen.</summary>
internal sealed class PrefetchStateTests
{
    private static readonly Answer[] States = [Answer.Data, Answer.EmptyBundle, Answer.Null, Answer.Absent, Answer.Outcome, Answer.FirstPage];

    private static readonly PrefetchKey[] Asked =
    [
        PrefetchKey.Patient, PrefetchKey.Laboratory, PrefetchKey.VitalSigns, PrefetchKey.Conditions,
        PrefetchKey.MedicationRequests, PrefetchKey.MedicationStatements, PrefetchKey.MedicationAdministrations,
        PrefetchKey.Immunizations,
    ];

    private static IEnumerable<TestCaseData> KeysAndStates() =>
        from key in Asked
        from state in States
        where state != Answer.FirstPage || key != PrefetchKey.Patient
        select new TestCaseData(key, state);

    [TestCaseSource(nameof(KeysAndStates))]
    public async Task Call_WithOneKeyInThatState_IsAnsweredWithoutAnAllClear(PrefetchKey key, Answer state)
    {
        var chart = StandardBackground.Renewal().Answering(key, state);

        Assert.That(await FaultAsync(chart), Is.Null);
    }

    /// <summary>Four keys in four states each: every combination.</summary>
    [Test]
    public async Task Call_WithEveryCombinationOfFourKeys_IsAnsweredWithoutAnAllClear()
    {
        var faults = new List<string>();
        foreach (var chart in Combinations())
        {
            if (await FaultAsync(chart) is { } fault)
            {
                faults.Add(fault);
            }
        }

        Assert.That(faults, Is.Empty);
    }

    private static IEnumerable<Chart> Combinations()
    {
        Answer[] four = [Answer.Data, Answer.Null, Answer.Absent, Answer.Outcome];
        return from laboratory in four
               from vitalSigns in four
               from conditions in four
               from orders in four
               select StandardBackground.Renewal()
                   .Answering(PrefetchKey.Laboratory, laboratory)
                   .Answering(PrefetchKey.VitalSigns, vitalSigns)
                   .Answering(PrefetchKey.Conditions, conditions)
                   .Answering(PrefetchKey.MedicationRequests, orders);
    }

    /// <summary>What is wrong with the answer to a chart; null when nothing is.</summary>
    private static async Task<string?> FaultAsync(Chart chart)
    {
        var call = CallDocument.OrderSign("prefetch-states", chart).ToJsonString();
        using var response = await RunningService.PostAsync("/cds-services/imatinib-order-sign", call);
        var answer = await response.Content.ReadAsStringAsync();
        var states = string.Join(", ", chart.Answers.Select(pair => $"{pair.Key} {pair.Value}"));
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return $"{states}: {(int)response.StatusCode} {answer}";
        }

        return AreCountsSeen(chart) || Golden.CardsOf(answer).Count > 0 ? null : $"{states}: no card, though counts could not be seen";
    }

    private static bool AreCountsSeen(Chart chart) => chart.Answers.GetValueOrDefault(PrefetchKey.Laboratory, Answer.Data) == Answer.Data;
}
