using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;

namespace ImatinibHooks.Fhir.Tests.Validation;

/// <summary>What must not change what is found: company in a Bundle, the order of members, white space.</summary>
internal sealed class LawTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>In a Bundle each resource is judged as it is alone, whatever stood before it: nothing that was right elsewhere is taken for right here.</summary>
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Bundle_HoldsTheFindingsOfItsResources(NonEmptyArray<PositiveInt> picks)
    {
        var resources = picks.Get.Select(static pick => Pick(pick.Get)).ToList();
        var bundle = Sample.Of("Bundle", $$"""{"entry":[ {{string.Join(',', resources.Select(static one => $"{{\"resource\":{one}}}"))}} ]}""");
        var alone = resources.SelectMany(static (one, at) => Sample.Found(one).Select(found => Below(found, at)));

        Assert.That(Sample.Found(bundle), Is.EquivalentTo(alone));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void OrderOfMembers_DoesNotMatter(PositiveInt pick)
    {
        var json = Pick(pick.Get);

        Assert.That(Sample.Found(Reversed(JsonNode.Parse(json))!.ToJsonString()), Is.EquivalentTo(Sample.Found(json)));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void WhiteSpace_DoesNotMatter(PositiveInt pick)
    {
        var json = Pick(pick.Get);

        Assert.That(Sample.Found(JsonNode.Parse(json)!.ToJsonString(Indented)), Is.EqualTo(Sample.Found(json)));
    }

    private static string Pick(int pick)
    {
        var one = InvariantCase.All[pick * 7 % InvariantCase.All.Count];
        return Sample.Of(one.Type, pick % 3 == 0 ? one.Kept : one.Broken);
    }

    private static string Below(string found, int entry)
    {
        var (code, path) = (found.Split(' ')[0], found.Split(' ')[1]);
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return $"{code} Bundle.entry[{entry}].resource{(dot < 0 ? "" : path[dot..])}";
    }

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject one => new JsonObject(one.Reverse().Select(static member => KeyValuePair.Create(member.Key, Reversed(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Reversed)]),
        _ => node?.DeepClone(),
    };
}
