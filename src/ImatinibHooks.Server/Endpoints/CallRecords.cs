using System.Diagnostics;
using ImatinibHooks.Advice;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.Server.Exchange;
using ImatinibHooks.Server.Observability;

namespace ImatinibHooks.Server.Endpoints;

/// <summary>What is kept of a call: one line in the log, counts, and the marks of its span. Names, counts and ids of rules; never patient data or a token.</summary>
internal sealed class CallRecords(TimeProvider clock, ILogger<ConsultingDesk> logger)
{
    /// <summary>What a status says of the call.</summary>
    internal static CallOutcome OutcomeOf(int status) => status switch
    {
        >= StatusCodes.Status500InternalServerError => CallOutcome.Failed,
        >= StatusCodes.Status400BadRequest => CallOutcome.Refused,
        _ => CallOutcome.Answered,
    };

    /// <summary>Writes the line of a call that was answered.</summary>
    internal void Answered(Visit visit, Consultation consultation)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            var rules = string.Join(',', consultation.Findings);
            logger.Answered(
                visit.Consulting.Name, InstanceOf(consultation.Call), visit.Caller.Name, consultation.Response?.Cards.Length ?? 0, rules, MillisecondsOf(visit));
            Activity.Current?.SetTag("imatinibhooks.rules", rules);
        }
    }

    /// <summary>Writes the line of a call that was refused.</summary>
    internal void Refused(Visit visit, Refusal refusal, CallFault? fault) =>
        logger.Refused(visit.Consulting.Name, visit.Caller.Name, refusal.Status, fault?.Member, MillisecondsOf(visit));

    /// <summary>Counts a call that is over.</summary>
    internal void Ended(Visit visit, CallOutcome outcome, Activity? span)
    {
        visit.Consulting.Series.Of(visit.Caller).Ended(outcome, clock.GetElapsedTime(visit.Started));
        if (span is null)
        {
            return;
        }

        span.SetTag("imatinibhooks.client", visit.Caller.Name);
        span.SetTag("http.response.status_code", visit.Context.Response.StatusCode);
        span.SetStatus(outcome == CallOutcome.Failed ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
    }

    private double MillisecondsOf(Visit visit) => clock.GetElapsedTime(visit.Started).TotalMilliseconds;

    // A hookInstance that is no UUID may be anything, also the name of the patient.
    private static string InstanceOf(HookCall? call) => call switch
    {
        null => "without hookInstance",
        { IsHookInstanceUuid: true } => call.HookInstance,
        _ => "hookInstance of another form",
    };
}
