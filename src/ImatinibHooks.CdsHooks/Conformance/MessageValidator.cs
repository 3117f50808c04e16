using ImatinibHooks.CdsHooks.Conformance.FeedbackMessages;
using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Requests;
using ImatinibHooks.CdsHooks.Conformance.Responses;
using ImatinibHooks.CdsHooks.Conformance.Services;
using ImatinibHooks.CdsHooks.Conformance.Shapes;

namespace ImatinibHooks.CdsHooks.Conformance;

/// <summary>Holds messages of CDS Hooks against the protocol.</summary>
/// <remarks>
/// Thread-safe. A message is UTF-8 JSON as it came; anything may be given. The checks are those of <see cref="ConformanceChecks.All"/>. What was said
/// of the message beside it is only compared, never judged by itself.
/// </remarks>
public static class MessageValidator
{
    /// <summary>Checks what a service offers.</summary>
    public static ConformanceReport ValidateDiscovery(ReadOnlyMemory<byte> discovery, ConformanceOptions options) => Validate(discovery, DiscoveryShape.Discovery, options, default);

    /// <summary>Checks a call of a service.</summary>
    /// <param name="request">The call.</param>
    /// <param name="options">What it is held against.</param>
    /// <param name="discovery">The discovery document of the service, to compare with; empty for none.</param>
    public static ConformanceReport ValidateRequest(ReadOnlyMemory<byte> request, ConformanceOptions options, ReadOnlyMemory<byte> discovery = default) =>
        Validate(request, RequestShape.Request, options, discovery);

    /// <summary>Checks the answer to a call.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="options">What it is held against.</param>
    /// <param name="request">The call, to compare with; empty for none.</param>
    public static ConformanceReport ValidateResponse(ReadOnlyMemory<byte> response, ConformanceOptions options, ReadOnlyMemory<byte> request = default) =>
        Validate(response, AnswerShape.Answer, options, request);

    /// <summary>Checks what a client tells of cards.</summary>
    /// <param name="feedback">The message.</param>
    /// <param name="options">What it is held against.</param>
    /// <param name="response">The answer with the cards, to compare with; empty for none.</param>
    public static ConformanceReport ValidateFeedback(ReadOnlyMemory<byte> feedback, ConformanceOptions options, ReadOnlyMemory<byte> response = default) =>
        Validate(feedback, FeedbackShape.Message, options, response);

    /// <summary>Checks the body of an answer that is no success.</summary>
    public static ConformanceReport ValidateOutcome(ReadOnlyMemory<byte> outcome, ConformanceOptions options) => Validate(outcome, OutcomeShape.Outcome, options, default);

    private static ConformanceReport Validate(ReadOnlyMemory<byte> message, Shape shape, ConformanceOptions options, ReadOnlyMemory<byte> other)
    {
        var run = new Run(message, options);
        using var document = MessageText.Read(run);
        if (document is null)
        {
            return run.Report();
        }

        using var beside = other.IsEmpty ? null : MessageText.ReadQuietly(other);
        run.Beside = beside is null ? null : Item.Root(beside.RootElement);
        var root = Item.Root(document.RootElement);
        if (!other.IsEmpty && beside is null)
        {
            run.Find(MessageText.Beside, root);
        }

        VisitRoot(root, shape, run);
        return run.Report();
    }

    private static void VisitRoot(Item root, Shape shape, Run run)
    {
        if (!root.IsObject)
        {
            run.Find(MessageText.Root, root);
            return;
        }

        Walk.Visit(root, shape, run);
        ResourceChecks.Validate(root, ResourceChecks.ByValidator, run);
    }
}
