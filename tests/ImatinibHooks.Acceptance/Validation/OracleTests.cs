using System.Text;
using ImatinibHooks.Fhir.Validation;

namespace ImatinibHooks.Acceptance.Validation;

/// <summary>Our validation of FHIR R4 against those of others, on resources that are right and on resources changed in one place.</summary>
internal sealed class OracleTests
{
    private const int TimesEach = 4;

    private static readonly IReadOnlyList<Changed> Changes = Change();
    private static readonly Lazy<IReadOnlyDictionary<string, OracleAnswer>> Answers = new(static () =>
        OracleAnswer.Ask(ValidResources.All.Concat(Changes.Select(static one => (one.Name, one.Json)))));

    [Test]
    public void Resources_AreEnough() => Assert.Multiple(() =>
    {
        Assert.That(ValidResources.All, Has.Count.GreaterThan(300));
        Assert.That(Changes, Has.Count.GreaterThan(300));
        Assert.That(NamedMutation.All.Select(static one => one.Name).Except(Changes.Select(static one => one.Mutation.Name)), Is.Empty, "each change is made somewhere");
    });

    [Test]
    public void Right_IsRightForAll() => Assert.Multiple(() =>
    {
        foreach (var (name, json) in ValidResources.All)
        {
            Assert.That(Errors(json), Is.Empty, name);
            Assert.That(Answers.Value[name].Who, Is.Empty, name);
        }
    });

    /// <summary>What is broken in a named way is found by us, under the code of that way; what is changed without harm is not.</summary>
    [Test]
    public void Changed_IsFoundByUs() => Assert.Multiple(() =>
    {
        foreach (var one in Changes)
        {
            Assert.That(Errors(one.Json), one.Mutation.Code.Length == 0 ? Is.Empty : Has.Member(one.Mutation.Code), $"{one.Name}: {one.Json}");
        }
    });

    /// <summary>Nothing escapes us that two of the three find. The page names what only the others call wrong.</summary>
    [Test]
    public void Changed_WhatTwoOfThreeFind_IsFoundByUs() => Assert.That(
        Changes.Where(static one => Answers.Value[one.Name].Finders >= 2 && !Errors(one.Json).Any()).Select(Told),
        Is.Empty);

    /// <summary>Where all three see nothing and we do, or one of them sees what we do not, the page says so, for each kind of change; and for no other.</summary>
    [Test]
    public void Differences_AreExplainedOnThePage() => Assert.That(
        Differences().Order(StringComparer.Ordinal),
        Is.EqualTo(DifferencePage.Rows().Order(StringComparer.Ordinal)),
        static () => string.Join('\n', Differences().Order(StringComparer.Ordinal)));

    private static IEnumerable<string> Differences() => Changes
        .Select(static one => (one.Mutation, Answers.Value[one.Name].Who, IsFound: Errors(one.Json).Any()))
        .Where(static one => one.IsFound ? one.Who.Length == 0 : one.Who.Length > 0)
        .Select(static one => $"{one.Mutation.Name}: {(one.IsFound ? "we alone" : one.Who + " alone")}")
        .Distinct();

    private static string Told(Changed one) => $"{one.Name}: {Answers.Value[one.Name]} {one.Json}";

    private static IEnumerable<string> Errors(string json) => R4Validator.Validate(Encoding.UTF8.GetBytes(json), ValidationOptions.Default)
        .Where(static finding => finding.Severity == FindingSeverity.Error)
        .Select(static finding => finding.Code);

    // Each change is made to a few resources that have a place for it, which and where from a fixed seed.
    private static List<Changed> Change()
    {
        var changes = new List<Changed>();
        foreach (var mutation in NamedMutation.All)
        {
            var random = new Random(mutation.Name.Length * 7919);
            var order = ValidResources.Examples.OrderBy(_ => random.Next()).ToList();
            changes.AddRange(order
                .Select(one => (one.Name, Json: mutation.Apply(one.Resource, random)))
                .Where(static one => one.Json is not null)
                .Take(TimesEach)
                .Select(one => new Changed($"{mutation.Name} in {one.Name}", mutation, one.Json!)));
        }

        return changes;
    }

    private sealed record Changed(string Name, NamedMutation Mutation, string Json);
}
