using FsCheck;
using FsCheck.Fluent;
using ImatinibHooks.Advice.Tests.Support;

namespace ImatinibHooks.Advice.Tests;

/// <summary>The same record gives the same answer, whatever the order of its entries.</summary>
internal sealed class OrderIndependenceTests
{
    private static readonly string[] Results =
    [
        Sent.Count("a1", Sent.Neutrophils, "0.80", "2026-03-01T08:00:00-05:00"),
        Sent.Count("a2", Sent.Neutrophils, "0.70", "2026-03-01T08:00:00-05:00"),
        Sent.Count("a2", Sent.Neutrophils, "0.90", "2026-03-01T08:00:00-05:00"),
        Sent.Count("a3", Sent.Neutrophils, "2.5", "2026-03-01T20:00:00-05:00", "preliminary"),
        Sent.Count("p1", Sent.Platelets, "120", "2026-03-01T08:00:00-05:00"),
        Sent.Count("p2", Sent.Platelets, "40", "2026-03-01"),
        Sent.Count("e1", Sent.Neutrophils, "0.1", "2026-03-01T21:00:00-05:00", "entered-in-error"),
        Sent.Without(Sent.Count("x", Sent.Platelets, "130", "2026-02-28"), "id"),
        Sent.Without(Sent.Count("x", Sent.Platelets, "131", "2026-02-28"), "id"),
        Sent.Result("u1", Sent.Neutrophils, "\"effectiveDateTime\":\"2026-03-01\",\"valueQuantity\":{\"value\":0.5}"),
        Sent.Result("panel", "57021-8", "\"effectiveDateTime\":\"2026-02-27\",\"hasMember\":[{\"reference\":\"Observation/m\"}]"),
        Sent.Result("m", Sent.Neutrophils, "\"valueQuantity\":{\"value\":1.2,\"code\":\"10*9/L\"}"),
    ];

    private static readonly string[] Orders =
    [
        Sent.Running,
        Sent.With(Sent.With(Sent.Running, "id", "\"held\""), "status", "\"on-hold\""),
        Sent.With(Sent.Running, "id", "\"draft\""),
    ];

    private static readonly string[] Drafts = [Sent.Draft, Sent.With(Sent.Draft, "id", "\"draft-2\""), Sent.Without(Sent.Draft, "id")];

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public Property Consult_ShuffledEntries_SameAnswer()
    {
        var expected = ConsultTests.Answer(CallOf(Results, Orders, Drafts).Consult());
        var shuffled = Gen.Shuffle(Results).Zip(Gen.Shuffle(Orders)).Zip(Gen.Shuffle(Drafts));
        return Prop.ForAll(shuffled.ToArbitrary(), entries =>
            Assert.That(ConsultTests.Answer(CallOf(entries.Item1.Item1, entries.Item1.Item2, entries.Item2).Consult()), Is.EqualTo(expected)));
    }

    [FsCheck.NUnit.Property(MaxTest = 30)]
    public Property Consult_ShuffledKeys_SameAnswer()
    {
        var call = CallOf(Results, Orders, Drafts);
        var expected = ConsultTests.Answer(call.Consult());
        return Prop.ForAll(Gen.Shuffle(call.Prefetch.ToArray()).ToArbitrary(), keys =>
            Assert.That(ConsultTests.Answer((call with { Prefetch = keys.ToDictionary() }).Consult()), Is.EqualTo(expected)));
    }

    [Test]
    public void Consult_CopiesInAnotherKey_SameAnswer()
    {
        var call = CallOf(Results[..5], Orders, Drafts);
        Assert.That(ConsultTests.Answer(call.With("vitalSigns", Sent.Bundle([.. Results[..5], .. Background.VitalSigns])).Consult()), Is.EqualTo(ConsultTests.Answer(call.Consult())));
    }

    private static Call CallOf(IEnumerable<string> results, IEnumerable<string> orders, IEnumerable<string> drafts) =>
        (Call.Renewal with { Drafts = [.. drafts] }).WithResults(results).With("medicationRequests", Sent.Bundle(orders));
}
