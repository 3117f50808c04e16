using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>The body of an answer that is no success (REQ-RESP-06): an OperationOutcome for whoever looks for the trouble.</summary>
internal static class OutcomeShape
{
    private static readonly Shape Issue = new(
        [
            new("severity", JsonForm.Text, Presence.Required, OfOutcome.Should("outcome.issue.severity", "REQ-RESP-06", "say how grave it is")) { Codes = ["fatal", "error", "warning", "information"] },
            new("code", JsonForm.Text, Presence.Required, OfOutcome.Should("outcome.issue.code", "REQ-RESP-06", "say by a code of FHIR what kind of trouble it is")),
        ],
        null)
    {
        Checks = [Check.Text("diagnostics", OfOutcome.Should("outcome.issue.diagnostics", "REQ-RESP-06", "diagnostics tell the member and the fix, not the stack of the program"), text => !IsStack(text))],
    };

    internal static readonly Shape Outcome = new(
        [
            new("resourceType", JsonForm.Text, Presence.Required, OfOutcome.Should("outcome.resourceType", "REQ-RESP-06", "send an OperationOutcome")) { Codes = ["OperationOutcome"] },
            new("issue", JsonForm.Array, Presence.Required, OfOutcome.Should("outcome.issue", "REQ-RESP-06", "send a list with at least one issue")) { Shape = Issue, EmptyRow = OfOutcome.Should("outcome.issue.empty", "REQ-RESP-06", "send at least one issue") },
        ],
        null);

    private static bool IsStack(string text) => text.Contains("\n   at ", StringComparison.Ordinal) || text.Contains("\n\tat ", StringComparison.Ordinal) || text.Contains("Traceback (most recent call last)", StringComparison.Ordinal);
}
