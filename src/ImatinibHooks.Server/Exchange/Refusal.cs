using ImatinibHooks.CdsHooks.Calls;

namespace ImatinibHooks.Server.Exchange;

/// <summary>An answer that is an error: what the client is told, and nothing more.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Code">The code of the issue (FHIR value set issue-type).</param>
/// <param name="Diagnostics">What is wrong and what to do; never patient data, never a stack.</param>
internal sealed record Refusal(int Status, string Code, string Diagnostics)
{
    /// <summary>The seconds after which it is worth trying again (header Retry-After); 0 when it never is.</summary>
    internal int SecondsToWait { get; init; }

    internal static Refusal UnknownPath { get; } = new(StatusCodes.Status404NotFound, "not-found",
        "Nothing is served under this path: the services and their ids are told by GET /cds-services, all paths by GET /openapi/v1.json.");

    internal static Refusal UnknownRule { get; } = new(StatusCodes.Status404NotFound, "not-found",
        "There is no such rule or page: GET /rules lists them all.");

    internal static Refusal WrongMethod { get; } = new(StatusCodes.Status405MethodNotAllowed, "not-supported",
        "This path does not know the method: the header Allow names the ones it knows.");

    internal static Refusal WrongMediaType { get; } = new(StatusCodes.Status415UnsupportedMediaType, "not-supported",
        "Send the body as JSON with Content-Type: application/json.");

    internal static Refusal Encoded { get; } = new(StatusCodes.Status415UnsupportedMediaType, "not-supported",
        "Send the body as it is, without Content-Encoding.");

    internal static Refusal ShuttingDown { get; } = new(StatusCodes.Status503ServiceUnavailable, "transient",
        "The service is shutting down: try again.") { SecondsToWait = 1 };

    internal static Refusal NotReady { get; } = new(StatusCodes.Status503ServiceUnavailable, "transient",
        "The service is warming up, or its storage does not work: try again.") { SecondsToWait = 1 };

    internal static Refusal Busy { get; } = new(StatusCodes.Status503ServiceUnavailable, "throttled",
        "The service has more calls in hand than it may (Protocol:MaxConcurrentCalls, Protocol:MaxQueuedCalls): try again.") { SecondsToWait = 1 };

    /// <summary>One answer for everything that can be wrong with a token (REQ-SEC-17).</summary>
    internal static Refusal Unauthorized { get; } = new(StatusCodes.Status401Unauthorized, "login",
        "Send a valid token: Authorization: Bearer and a JWT made for this endpoint. The log of the service tells its operator more.");

    internal static Refusal Defect { get; } = new(StatusCodes.Status500InternalServerError, "exception",
        "The service failed. The log of the service tells more.");

    internal static Refusal TooLong(int maxBytes) => new(StatusCodes.Status413PayloadTooLarge, "too-long",
        $"The body is longer than {maxBytes} bytes: send less, or have ImatinibHooks:Protocol:MaxBodyBytes raised.");

    internal static Refusal TooOften(int secondsToWait) => new(StatusCodes.Status429TooManyRequests, "throttled",
        "This client makes more calls a minute than it may (CallsPerMinute of its entry, or Protocol:UnknownCallsPerMinute): try again later.") { SecondsToWait = secondsToWait };

    /// <summary>The refusal of a status that the server set by itself, such as a request that is no HTTP.</summary>
    internal static Refusal Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => UnknownPath,
        StatusCodes.Status405MethodNotAllowed => WrongMethod,
        StatusCodes.Status415UnsupportedMediaType => WrongMediaType,
        StatusCodes.Status408RequestTimeout => new(status, "timeout", "The body came too slowly: send it at once."),
        StatusCodes.Status413PayloadTooLarge => new(status, "too-long", "The body is too long: send less."),
        >= StatusCodes.Status500InternalServerError => Defect,
        _ => new(status, "invalid", "The request is no valid HTTP request."),
    };

    internal static Refusal Of(CallFault fault) => fault.Kind switch
    {
        CallFaultKind.DataUnavailable => new(StatusCodes.Status412PreconditionFailed, "required", fault.Message),
        CallFaultKind.MissingMember => new(StatusCodes.Status400BadRequest, "required", fault.Message),
        CallFaultKind.MalformedJson => new(StatusCodes.Status400BadRequest, "structure", fault.Message),
        CallFaultKind.AuthorizationWithoutServer => new(StatusCodes.Status400BadRequest, "invariant", fault.Message),
        _ => new(StatusCodes.Status400BadRequest, "value", fault.Message),
    };
}
