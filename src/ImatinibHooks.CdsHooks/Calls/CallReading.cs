namespace ImatinibHooks.CdsHooks.Calls;

/// <summary>What became of reading a call: the call or the fault, exactly one.</summary>
/// <param name="Call">The call; null when it cannot be answered.</param>
/// <param name="Fault">Why it cannot be answered; null when it can.</param>
public readonly record struct CallReading(HookCall? Call, CallFault? Fault);

/// <summary>Why a call cannot be answered.</summary>
/// <param name="Kind">The kind, which decides the status code.</param>
/// <param name="Member">The member, such as context.patientId; null when it is the body as a whole.</param>
/// <param name="Message">Names the member and the fix; never a value of the body.</param>
public sealed record CallFault(CallFaultKind Kind, string? Member, string Message);

/// <summary>The kinds of fault.</summary>
public enum CallFaultKind : byte
{
    /// <summary>The body is no JSON (REQ-GEN-01): 400.</summary>
    MalformedJson,

    /// <summary>A required member is not there (REQ-GEN-11): 400.</summary>
    MissingMember,

    /// <summary>A required member has another type or form than the protocol wants (REQ-GEN-11): 400.</summary>
    MistypedMember,

    /// <summary>The hook is not the one that the service serves (REQ-REQ-02): 400.</summary>
    WrongHook,

    /// <summary>fhirAuthorization without fhirServer (REQ-REQ-06): 400.</summary>
    AuthorizationWithoutServer,

    /// <summary>Not one prefetch key was answered and no access to FHIR was given (REQ-PFD-09): 412.</summary>
    DataUnavailable,
}

/// <summary>How strictly calls are read.</summary>
public sealed record CallRules
{
    /// <summary>The rules unless set.</summary>
    public static CallRules Default { get; } = new();

    /// <summary>Whether a hookInstance that is no UUID is a fault. False unless set: advice matters more than the form of an id.</summary>
    public bool StrictHookInstance { get; init; }

    /// <summary>The deepest nesting that is read, in levels. 128 unless set.</summary>
    public int MaxDepth { get; init; } = 128;
}
