using ImatinibHooks.Advice;
using ImatinibHooks.Advice.Supplementing;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Server.Exchange;
using ImatinibHooks.Server.Hosting;
using ImatinibHooks.Server.Limits;
using ImatinibHooks.Server.Observability;
using ImatinibHooks.Server.Options;
using ImatinibHooks.Server.Prefetching;
using ImatinibHooks.Server.Security;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Endpoints;

/// <summary>What every call goes through: the limits, read the body, consult, answer, one line in the log.</summary>
internal sealed class ConsultingDesk(
    Preparation preparation, DataOverFhir overFhir, CallLimits limits, CallRecords records, TimeProvider clock, IOptions<ServiceOptions> options)
{
    private const int UsualAnswerBytes = 16 * 1024;

    private readonly int maxBodyBytes = options.Value.Protocol.MaxBodyBytes;
    private readonly Dialect usualDialect = Enum.Parse<Dialect>(options.Value.Protocol.Dialect, ignoreCase: true);

    /// <summary>Answers one call.</summary>
    internal async Task AnswerAsync(HttpContext context, Consulting consulting)
    {
        var visit = new Visit(context, consulting, context.Caller(), clock.GetTimestamp());
        using var span = CallSpans.Begin(context, consulting.Name);
        var outcome = CallOutcome.Failed;
        limits.OpenCalls.Enter();
        try
        {
            var refusal = limits.Refuse(visit.Caller) ?? RequestBody.Refuse(context.Request, maxBodyBytes);
            using var body = refusal is null ? await RequestBody.ReadAsync(context.Request, maxBodyBytes, visit.Aborted) : null;
            await (body is null ? RefuseAsync(visit, refusal ?? Refusal.TooLong(maxBodyBytes)) : AnswerAsync(visit, body));
            outcome = CallRecords.OutcomeOf(context.Response.StatusCode);
        }
        catch (Exception exception) when (exception is BadHttpRequestException || visit.Aborted.IsCancellationRequested)
        {
            outcome = exception is BadHttpRequestException ? CallOutcome.Refused : CallOutcome.Left;
            throw;
        }
        finally
        {
            limits.OpenCalls.Leave();
            records.Ended(visit, outcome, span);
        }
    }

    private async Task AnswerAsync(Visit visit, PooledBytes body)
    {
        if (!limits.Gate.TryEnter() && !await limits.Gate.QueueAsync(visit.Aborted))
        {
            await RefuseAsync(visit, limits.TurnAway(visit.Caller));
            return;
        }

        using var answer = new PooledBytes(UsualAnswerBytes);
        using var consultation = await ConsultAsync(visit, body, answer);
        visit.Aborted.ThrowIfCancellationRequested();
        if (consultation.Fault is { } fault)
        {
            await RefuseAsync(visit, Refusal.Of(fault), fault);
            return;
        }

        using (CallSpans.Stage("write"))
        {
            await Answers.WriteAsync(visit.Context, answer.Written);
        }

        records.Answered(visit, consultation);
    }

    // The place is held while there is work, not while a slow client takes its answer.
    private async ValueTask<Consultation> ConsultAsync(Visit visit, PooledBytes body, PooledBytes answer)
    {
        try
        {
            visit.Aborted.ThrowIfCancellationRequested();
            var advisor = await preparation.Advisor;
            var now = clock.GetUtcNow();
            var opened = visit.Consulting.Service is { } service ? advisor.Open(service, body.Written) : default;
            var supplement = opened.IsWorthAsking ? await FetchAsync(visit, opened, body) : null;
            using var span = CallSpans.Stage("consult");
            var consultation = visit.Consulting.Service is null
                ? advisor.ConsultRecord(body.Written, now)
                : advisor.Answer(opened, now, visit.Consulting.IsExplained, supplement);
            if (consultation.Fault is null)
            {
                visit.Consulting.Write(answer, consultation, DialectOf(visit.Caller));
            }

            return consultation;
        }
        finally
        {
            limits.Gate.Leave();
        }
    }

    // A call that waits for a FHIR server keeps no other call from being worked on.
    private async Task<Supplement> FetchAsync(Visit visit, OpenedCall opened, PooledBytes body)
    {
        limits.Gate.Leave();
        try
        {
            using var span = CallSpans.Stage("fetch");
            return await overFhir.ReadAsync(opened, body, visit.Caller, visit.Started, visit.Aborted);
        }
        finally
        {
            await limits.Gate.ReturnAsync();
        }
    }

    private Dialect DialectOf(CallingClient caller) => caller == CallingClient.Unknown ? usualDialect : caller.Dialect;

    private Task RefuseAsync(Visit visit, Refusal refusal, CallFault? fault = null)
    {
        records.Refused(visit, refusal, fault);
        return Answers.WriteAsync(visit.Context, refusal);
    }
}
