using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Tests.Support;

namespace ImatinibHooks.Fhir.Tests.Oracle;

/// <summary>The one-pass reader and the reference reader read the same rows out of anything.</summary>
public sealed class OracleTests
{
    private const int Mutations = 4000;

    [FsCheck.NUnit.Property(MaxTest = 3000)]
    public Property Read_MadeUpResources_AsTheReferenceReaderDoes(DoNotSize<int> seed)
    {
        var json = new RandomResource(seed.Item).Next();
        var (told, expected) = (RowTeller.Tell(ReadJson.Of(json)), Reference(Encoding.UTF8.GetBytes(json)));
        return (told == expected).Label($"{json}\n--- read\n{told}\n--- reference\n{expected}");
    }

    [Test]
    public void Read_MutatedBytes_AsTheReferenceReaderDoes_OrNotAtAll()
    {
        var random = new Random(20260302);
        var source = Encoding.UTF8.GetBytes(Samples.Record);
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = Mutation.Of(source, random);
            Assert.That(Told(bytes), Is.EqualTo(TryReference(bytes)), $"mutation {i}: {Encoding.UTF8.GetString(bytes)}");
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property Read_EntriesInAnotherOrder_GivesTheSameRows(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        string[] entries = [.. Enumerable.Range(0, 5).Select(i => $$"""{"resource":{{new RandomResource(unchecked(seed.Item + i)).Next()}}}""")];
        var sorted = Lines(entries);
        random.Shuffle(entries);
        return (sorted == Lines(entries)).Label(string.Join('\n', entries));
    }

    /// <summary>Guards the guard: what is made up holds every type of resource, and rows that differ are told differently.</summary>
    [Test]
    public void MadeUpResources_FillEveryTable()
    {
        var told = string.Join('\n', Enumerable.Range(0, 400).Select(seed => RowTeller.Tell(ReadJson.Of(new RandomResource(seed).Next()))));

        Assert.That(ResourceShapes.Types.Where(type => type is not ("Bundle" or "ServiceRequest") && !told.Contains($"\n{type} id=", StringComparison.Ordinal)), Is.Empty);
    }

    private static string Lines(string[] entries)
    {
        var told = RowTeller.Tell(ReadJson.Of($$"""{"resourceType":"Bundle","entry":[{{string.Join(',', entries)}}]}"""));
        return string.Join('\n', told.Split('\n').Order(StringComparer.Ordinal));
    }

    private static string Told(byte[] json)
    {
        try
        {
            return RowTeller.Tell(ReadJson.Of(json));
        }
        catch (JsonException)
        {
            return "no JSON";
        }
    }

    private static string TryReference(byte[] json)
    {
        try
        {
            return Reference(json);
        }
        catch (JsonException)
        {
            return "no JSON";
        }
    }

    private static string Reference(byte[] json)
    {
        using var document = JsonDocument.Parse(json, new() { MaxDepth = FhirJson.MaxDepth });
        return PlainReader.Read(document.RootElement);
    }
}
