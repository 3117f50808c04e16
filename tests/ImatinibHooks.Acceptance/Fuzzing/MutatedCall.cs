using ImatinibHooks.Acceptance.Scenarios;

namespace ImatinibHooks.Acceptance.Fuzzing;

/// <summary>One mutated request. The same seeds, seed and index give the same request.</summary>
/// <param name="Index">Which one of the run.</param>
/// <param name="Path">Where it is posted to.</param>
/// <param name="Body">What is posted.</param>
/// <param name="Story">From which request it was made and by which steps.</param>
internal sealed record MutatedCall(int Index, string Path, byte[] Body, string Story)
{
    private const string Services = "cds-services/";
    private const string Explanations = "explain/";

    private const int OneInExplained = 20;

    // Of ten steps: five know the record, four know JSON, one knows nothing. Damaged bytes seldom get past the parser, and behind it is the work.
    private static readonly (string Name, Action<MutableText> Apply)[][] Families =
    [
        RecordMutations.All, RecordMutations.All, RecordMutations.All, RecordMutations.All, RecordMutations.All,
        JsonMutations.All, JsonMutations.All, JsonMutations.All, JsonMutations.All,
        ByteMutations.All,
    ];

    private static readonly int[] StepCounts = [1, 1, 1, 1, 2, 2, 3, 4];

    /// <summary>Whether it is answered with cards, not with a trace.</summary>
    internal bool AsksForCards => Path.StartsWith(Services, StringComparison.Ordinal);

    internal static MutatedCall Make(IReadOnlyList<(string Name, byte[] Body)> requests, int seed, int index)
    {
        var random = new Random(unchecked((seed * 486187739) + index));
        var (name, body) = requests[random.Next(requests.Count)];
        var text = new MutableText(body, random);
        for (var steps = text.OneOf(StepCounts); steps > 0; steps--)
        {
            var (step, apply) = text.OneOf(text.OneOf(Families));
            apply(text);
            text.Steps.Add(step);
        }

        var path = $"{(random.Next(OneInExplained) == 0 ? Explanations : Services)}imatinib-{Scenario.HookOf(name)}";
        return new MutatedCall(index, path, text.Bytes, $"{name}: {string.Join(", then ", text.Steps)}");
    }
}
