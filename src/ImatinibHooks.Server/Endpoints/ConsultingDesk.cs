using ImatinibHooks.Advice;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.Server.Exchange;
using ImatinibHooks.Server.Hosting;
using ImatinibHooks.Server.Options;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Endpoints;

/// <summary>What every call goes through: read the body, consult, answer, one line in the log.</summary>
internal sealed class ConsultingDesk(Preparation preparation, TimeProvider clock, IOptions<ServiceOptions> options, ILogger<ConsultingDesk> logger)
{
    private const int UsualAnswerBytes = 16 * 1024;

    private readonly int maxBodyBytes = options.Value.Protocol.MaxBodyBytes;

    /// <summary>Answers one call.</summary>
    internal async Task AnswerAsync(HttpContext context, Consulting consulting)
    {
        var started = clock.GetTimestamp();
        if (RequestBody.Refuse(context.Request, maxBodyBytes) is { } refusal)
        {
            await RefuseAsync(context, consulting, refusal, null, started);
            return;
        }

        using var body = await RequestBody.ReadAsync(context.Request, maxBodyBytes, context.RequestAborted);
        if (body is null)
        {
            await RefuseAsync(context, consulting, Refusal.TooLong(maxBodyBytes), null, started);
            return;
        }

        using var consultation = consulting.Consult(await preparation.Advisor, body.Written, clock.GetUtcNow());
        context.RequestAborted.ThrowIfCancellationRequested();
        await (consultation.Fault is { } fault
            ? RefuseAsync(context, consulting, Refusal.Of(fault), fault, started)
            : AnswerAsync(context, consulting, consultation, started));
    }

    private async Task AnswerAsync(HttpContext context, Consulting consulting, Consultation consultation, long started)
    {
        using var answer = new PooledBytes(UsualAnswerBytes);
        consulting.Write(answer, consultation);
        await Answers.WriteAsync(context, answer.Written);
        Log(consulting, consultation, started);
    }

    private Task RefuseAsync(HttpContext context, Consulting consulting, Refusal refusal, CallFault? fault, long started)
    {
        logger.Refused(consulting.Name, refusal.Status, fault?.Member, clock.GetElapsedTime(started).TotalMilliseconds);
        return Answers.WriteAsync(context, refusal);
    }

    private void Log(Consulting consulting, Consultation consultation, long started)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            logger.Answered(
                consulting.Name, InstanceOf(consultation.Call), consultation.Response?.Cards.Length ?? 0,
                string.Join(',', consultation.Findings), clock.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    // A hookInstance that is no UUID may be anything, also the name of the patient.
    private static string InstanceOf(HookCall? call) => call switch
    {
        null => "without hookInstance",
        { IsHookInstanceUuid: true } => call.HookInstance,
        _ => "hookInstance of another form",
    };
}
