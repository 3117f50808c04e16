using System.Text;
using ImatinibHooks.Advice.Suggesting;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Tests.Suggesting;

/// <summary>A dose is offered only when the edit is certain, and changes nothing but the dose and what repeats it.</summary>
internal sealed class DoseEditTests
{
    private const string Order = """{"id":"a","dosageInstruction":[{"text":"400 mg once daily","doseAndRate":[{"doseQuantity":{"value":400,"unit":"mg"}}]}],"x":1.50}""";

    [Test]
    public void Apply_Milligrams_ChangesDigitsAndText() =>
        Assert.That(Apply(Draft(), 300), Is.EqualTo("""{"id":"a","dosageInstruction":[{"text":"new","doseAndRate":[{"doseQuantity":{"value":300,"unit":"mg"}}]}],"x":1.50}"""));

    [Test]
    public void Apply_PatientInstruction_IsReplacedToo() =>
        Assert.That(
            Apply(Draft("""{"dosageInstruction":[{"patientInstruction":"Take one 400","doseAndRate":[{"doseQuantity":{"value":400}}]}]}"""), 300),
            Is.EqualTo("""{"dosageInstruction":[{"patientInstruction":"new","doseAndRate":[{"doseQuantity":{"value":300}}]}]}"""));

    [TestCase(1, 300, null, "300")]
    [TestCase(2, 600, null, "300")]
    [TestCase(2, 300, null, "150")]
    [TestCase(3, 400, null, null, Description = "133.33 mg cannot be given")]
    [TestCase(1, 300, 100, "300")]
    [TestCase(1, 300, 400, null, Description = "three quarters of a tablet")]
    public void Apply_Milligrams_ByTimingAndStrength(decimal timesPerDay, decimal milligrams, int? strength, string? expected) =>
        Assert.That(Digits(Apply(Draft(timesPerDay: timesPerDay, strength: strength), milligrams)), Is.EqualTo(expected));

    [TestCase(100, 300, "3")]
    [TestCase(400, 400, "1")]
    [TestCase(400, 300, null)]
    [TestCase(null, 300, null, Description = "the strength is not known")]
    public void Apply_Pieces_ByStrength(int? strength, decimal milligrams, string? expected) =>
        Assert.That(Digits(Apply(Draft(unit: DoseUnit.Piece, strength: strength), milligrams)), Is.EqualTo(expected));

    [TestCase(DoseUnit.Unknown)]
    [TestCase(DoseUnit.Millilitre)]
    [TestCase(DoseUnit.MilligramPerSquareMetre)]
    public void Apply_AnotherUnit_NothingIsOffered(DoseUnit unit) => Assert.That(Apply(Draft(unit: unit, strength: 100), 300), Is.Null);

    [Test]
    public void Apply_AsNeeded_NothingIsOffered() =>
        Assert.That(Apply(Draft() with { Dosages = [Draft().Dosages[0] with { IsAsNeeded = true }] }, 300), Is.Null);

    [Test]
    public void Apply_NoTiming_NothingIsOffered() =>
        Assert.That(Apply(Draft() with { Dosages = [Draft().Dosages[0] with { TimesPerDay = null }] }, 300), Is.Null);

    [Test]
    public void Apply_TwoDosages_NothingIsOffered() =>
        Assert.That(Apply(Draft() with { Dosages = [Draft().Dosages[0], Draft().Dosages[0]] }, 300), Is.Null);

    [Test]
    public void Apply_NoDosage_NothingIsOffered() => Assert.That(Apply(Draft() with { Dosages = [] }, 300), Is.Null);

    [Test]
    public void Apply_OrderedInMilligramsAndTablets_ChangesBoth()
    {
        const string order = """{"dosageInstruction":[{"doseAndRate":[{"doseQuantity":{"value":400}},{"doseQuantity":{"value":4}}]}]}""";
        var amounts = new DoseAmount[] { new(order.IndexOf("400", StringComparison.Ordinal), order.IndexOf("400", StringComparison.Ordinal) + 3, DoseUnit.Milligram), new(order.LastIndexOf('4'), order.LastIndexOf('4') + 1, DoseUnit.Piece) };
        var draft = Draft(order, strength: 100);
        Assert.That(Apply(draft with { Dosages = [draft.Dosages[0] with { Amounts = [.. amounts] }] }, 300), Is.EqualTo(order.Replace("400", "300", StringComparison.Ordinal).Replace(":4}", ":3}", StringComparison.Ordinal)));
    }

    private static string? Apply(DraftSheet draft, decimal milligrams) => DoseEdit.Apply(draft, milligrams, "\"new\""u8.ToArray(), new()) is { } changed ? Encoding.UTF8.GetString(changed.Span) : null;

    private static string? Digits(string? order) => order?.Split("\"value\":")[1].Split(',', '}')[0];

    private static DraftSheet Draft(string order = Order, decimal? timesPerDay = 1, DoseUnit unit = DoseUnit.Milligram, decimal? strength = null)
    {
        var start = order.IndexOf("[{", StringComparison.Ordinal) + 1;
        var digits = order.IndexOf("400", order.IndexOf("\"value\"", StringComparison.Ordinal), StringComparison.Ordinal);
        return new()
        {
            Json = Encoding.UTF8.GetBytes(order),
            HasId = true,
            MilligramsPerPiece = strength,
            Dosages = [new(start, order.LastIndexOf("}]", StringComparison.Ordinal) + 1) { TimesPerDay = timesPerDay, Amounts = [new(digits, digits + 3, unit)] }],
        };
    }
}
