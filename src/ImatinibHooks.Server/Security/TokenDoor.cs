using ImatinibHooks.CdsHooks.Trust;
using ImatinibHooks.Server.Exchange;
using ImatinibHooks.Server.Observability;
using ImatinibHooks.Server.Storage;
using Microsoft.Extensions.Primitives;

namespace ImatinibHooks.Server.Security;

/// <summary>Lets in whoever has a good token, and whoever needs none; everyone else gets one and the same answer (REQ-SEC-03, REQ-SEC-17).</summary>
/// <param name="isRequired">Whether a call without a token is refused. Where it is not, a token that comes is checked all the same.</param>
/// <param name="clients">Who may come.</param>
/// <param name="seen">The tokens that were used.</param>
/// <param name="metrics">What is counted.</param>
/// <param name="clock">The time that tokens are judged by.</param>
/// <param name="logger">Where the reason of a refusal goes.</param>
internal sealed class TokenDoor(bool isRequired, KnownClients clients, SeenTokens seen, ServiceMetrics metrics, TimeProvider clock, ILogger<TokenDoor> logger)
{
    private const string Scheme = "Bearer ";

    /// <summary>Stands before the endpoints.</summary>
    internal Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ProtectedEndpoint>() is not { } endpoint)
        {
            return next(context);
        }

        var header = context.Request.Headers.Authorization;
        if (header.Count > 0 || isRequired)
        {
            return CheckAsync(context, header, endpoint, next);
        }

        context.SetCaller(clients.TokenFree ?? CallingClient.Unknown);
        return next(context);
    }

    private async Task CheckAsync(HttpContext context, StringValues header, ProtectedEndpoint endpoint, RequestDelegate next)
    {
        var admission = FaultOf(header) is { } fault
            ? new Admission(null, fault)
            : await AdmitAsync(header[0]!.AsSpan(Scheme.Length).Trim(' ').ToString(), endpoint, context.RequestAborted);
        if (admission.Fault is { } reason)
        {
            metrics.TokenRefused(reason.ToString());
            logger.TokenRefused(endpoint.Path, admission.Client?.Caller.Name ?? "unknown", reason.ToString());
            await Answers.WriteAsync(context, Refusal.Unauthorized);
            return;
        }

        context.SetCaller(admission.Client!.Caller);
        await next(context);
    }

    private static TokenFault? FaultOf(StringValues header) =>
        header.Count == 0 ? TokenFault.Missing
        : header.Count > 1 ? TokenFault.SeveralHeaders
        : header[0]!.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? null
        : TokenFault.Scheme;

    private async ValueTask<Admission> AdmitAsync(string text, ProtectedEndpoint endpoint, CancellationToken cancellationToken)
    {
        if (ClientToken.Read(text, out var form) is not { } token)
        {
            return new(null, form);
        }

        if (clients.Find(token.Issuer) is not { } client)
        {
            return new(null, TokenFault.Issuer);
        }

        var shown = new TokenPresentation(token, client.Trust, endpoint, clock.GetUtcNow());
        var fault = TokenChecks.FirstFault(shown)
            ?? TokenChecks.KeyFault(shown, await client.Keys.FindAsync(token.KeyId!, cancellationToken))
            ?? FaultOf(await seen.UseAsync(SeenToken.Of(token), shown.Now, cancellationToken));
        return new(client, fault);
    }

    private static TokenFault? FaultOf(TokenUse use) => use switch
    {
        TokenUse.First => null,
        TokenUse.Again => TokenFault.Replayed,
        TokenUse.Full => TokenFault.MemoryFull,
        _ => TokenFault.MemoryDown,
    };

    private readonly record struct Admission(TrustedClient? Client, TokenFault? Fault);
}
