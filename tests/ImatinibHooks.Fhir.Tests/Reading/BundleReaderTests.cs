using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Tests.Support;

namespace ImatinibHooks.Fhir.Tests.Reading;

public sealed class BundleReaderTests
{
    [Test]
    public void Read_Entries_InTheOrderSent_WithTheirFullUrl()
    {
        var read = ReadJson.Of("""
            {"entry":[
              {"fullUrl":"urn:a","resource":{"id":"1","resourceType":"Patient"}},
              {"resource":{"resourceType":"Patient","id":"2"},"search":{"mode":"match"},"fullUrl":"urn:b"},
              {"resource":{"resourceType":"Patient","id":"3"}},
              {"request":{"method":"GET"}}
            ],"resourceType":"Bundle","type":"searchset"}
            """);
        var rows = read.Set.Patients.All.ToArray().Select(row => (read.Text(row.Header.Id), read.Text(row.Header.FullUrl)));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.Outcome, Is.EqualTo(new ReadOutcome(ReadKind.Bundle, 3, false, false)));
        Assert.That(rows, Is.EqualTo(new[] { ("1", "urn:a"), ("2", "urn:b"), ("3", "") }));
    }

    [TestCase("Patient")]
    [TestCase("Observation")]
    [TestCase("MedicationRequest")]
    [TestCase("MedicationStatement")]
    [TestCase("MedicationAdministration")]
    [TestCase("Medication")]
    [TestCase("Condition")]
    [TestCase("Immunization")]
    [TestCase("Encounter")]
    [TestCase("OperationOutcome")]
    public void Read_FullUrlAfterTheResource_OfEachType(string type)
    {
        var read = ReadJson.Of($$"""{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"{{type}}"},"fullUrl":"urn:x"}]}""");
        var header = read.Headers.Single();

        Assert.That((header.Type.ToString(), read.Text(header.FullUrl)), Is.EqualTo((type, "urn:x")));
    }

    [Test]
    public void Read_NestedBundles_CountWhatTheyHold()
    {
        var read = ReadJson.Of("""
            {"resourceType":"Bundle","entry":[
              {"fullUrl":"urn:outer","resource":{"resourceType":"Bundle","link":[{"relation":"next","url":"x"}],
                "entry":[{"resource":{"resourceType":"Patient"}},{"resource":{"resourceType":"OperationOutcome","issue":[{"severity":"warning","code":"too-costly"}]}}]}},
              {"resource":{"resourceType":"ServiceRequest"}}
            ]}
            """);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.Outcome, Is.EqualTo(new ReadOutcome(ReadKind.Bundle, 2, HasNextPage: true, HasOutcome: true)));
        Assert.That(read.Set.Patients[0].Header.FullUrl.IsAbsent, "the fullUrl of the outer entry is not handed down");
        Assert.That(read.Text(read.Set.Outcomes[0].Code), Is.EqualTo("too-costly"));
    }

    [TestCase("""[{"relation":"self","url":"x"}]""", false)]
    [TestCase("""[{"relation":"self","url":"x"},{"relation":"next","url":"y"}]""", true)]
    [TestCase("""{"relation":"next"}""", true)]
    [TestCase("""[{"relation":"n\u0065xt"}]""", true)]
    [TestCase("""[{"relation":["next"]}]""", true)]
    [TestCase("""[{"url":"next"}]""", false)]
    [TestCase("null", false)]
    public void Read_NextLink_MeansANextPage_BeforeOrAfterTheEntries(string links, bool hasNext)
    {
        var before = ReadJson.Of($$"""{"resourceType":"Bundle","link":{{links}},"entry":[]}""").Outcome;
        var after = ReadJson.Of($$"""{"resourceType":"Bundle","entry":[],"link":{{links}}}""").Outcome;

        Assert.That((before.HasNextPage, after.HasNextPage), Is.EqualTo((hasNext, hasNext)));
    }

    [Test(Description = "Every next link with the number of the value that held it; an address that was not sent is absent")]
    public void Read_NextLinks_AreKeptWithTheirAddress()
    {
        var read = ReadJson.Of("""
            {"resourceType":"Bundle","link":[{"url":"https:\/\/f\/?p=1","relation":"self"},{"url":"https:\/\/f\/?p=2","relation":"next"},{"relation":"next"}]}
            """);

        Assert.That(read.Set.NextPages.All.ToArray().Select(page => read.Text(page.Url)), Is.EqualTo(new[] { "https://f/?p=2", "" }));
        Assert.That(read.Set.NextPages[1].Url.IsAbsent, Is.True);
    }

    [Test]
    public void Extend_ShorterBody_IsRefused()
    {
        var set = new ResourceSet();
        set.Begin("{}"u8.ToArray());

        Assert.That(() => set.Extend("{"u8.ToArray()), Throws.ArgumentException);
        Assert.That(() => set.Extend("{}{}"u8.ToArray()), Throws.Nothing);
    }

    [Test]
    public void Read_DuplicateMembers_TheLastOneWins()
    {
        var read = ReadJson.Of("""
            {"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","id":"1"}}],
             "entry":[{"resource":{"resourceType":"Patient","id":"2"},"resource":{"resourceType":"Condition","id":"3"},"fullUrl":"urn:x"}]}
            """);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.Headers.Select(header => (read.Text(header.Id), read.Text(header.FullUrl))), Is.EqualTo(new[] { ("3", "urn:x") }));
        Assert.That(read.Outcome.Resources, Is.EqualTo(1));
    }

    [Test]
    public void Read_Contained_NamesItsContainer_AndIsNotCounted()
    {
        var read = ReadJson.Of("""
            {"resourceType":"MedicationRequest","contained":[{"resourceType":"Medication","id":"m","code":{"text":"Glivec 400 mg"}}],
             "medicationReference":{"reference":"#m"}}
            """);
        var contained = read.Set.Medications[0];

        using var scope = Assert.EnterMultipleScope();
        Assert.That(contained.Header.ContainerStart, Is.EqualTo(read.Set.MedicationUses[0].Header.Range.Start));
        Assert.That(read.Text(contained.Code.Text), Is.EqualTo("Glivec 400 mg"));
        Assert.That(read.Outcome.Resources, Is.EqualTo(1));
    }

    [Test]
    public void Read_ContainedTwice_TheLastOneWins()
    {
        var read = ReadJson.Of("""
            {"resourceType":"MedicationRequest","contained":[{"resourceType":"Medication","id":"a"}],"contained":[{"resourceType":"Medication","id":"b"}]}
            """);

        Assert.That(read.Set.Medications.All.ToArray().Select(row => read.Text(row.Header.Id)), Is.EqualTo(new[] { "b" }));
    }

    [TestCase("""{"resourceType":"Parameters","parameter":[{"resource":{"resourceType":"Patient"}}]}""", 1)]
    [TestCase("""{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Parameters","parameter":[{"resource":{"resourceType":"Patient"}}]}}]}""", 1)]
    [TestCase("""{"resourceType":"Bundle","entry":[{"resource":"text"},{"resource":{}},{"resource":null}]}""", 0)]
    public void Read_WhatNoReaderReads_IsSkipped(string json, int resources)
    {
        var read = ReadJson.Of(json);

        Assert.That((read.Set.Patients.Count, read.Outcome.Resources), Is.EqualTo((0, resources)));
    }
}
