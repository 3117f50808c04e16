using System.Collections.Immutable;
using ImatinibHooks.Clinical.Answers;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Indications;

/// <summary>The answers of the tests of genes that rules ask for.</summary>
internal static class Biomarkers
{
    internal static readonly AnswerTest T315I = AnswerTest.OfWords(Concept.T315I);
    internal static readonly AnswerTest Abl1 = AnswerTest.OfWords(Concept.Abl1Mutation);
    internal static readonly AnswerTest Abl1Other = AnswerTest.OfWords(Concept.Abl1OtherMutation);
    internal static readonly AnswerTest D842V = AnswerTest.OfWords(Concept.PdgfraD842V);
    internal static readonly AnswerTest Exon9 = AnswerTest.OfWords(Concept.KitExon9);
    internal static readonly AnswerTest D816V = AnswerTest.OfWords(Concept.KitD816V);
    internal static readonly AnswerTest Fusion = AnswerTest.OfWords(Concept.Fip1l1Pdgfra);
    internal static readonly AnswerTest Rearrangement = AnswerTest.OfWords(Concept.PdgfrRearrangement);

    /// <summary>What a test says now: the newest answer that can be believed; null when there is none.</summary>
    internal static Answer? Now(OrderCase order, AnswerTest test) => AnswerReader.Read(order.Patient, test).Now;

    /// <summary>The remark beside an answer that is not final.</summary>
    internal static ImmutableArray<string> NotesOf(Answer answer) => answer.IsFinal ? [] : ["preliminary"];
}
