using ImatinibHooks.CdsHooks.Prefetch;

namespace ImatinibHooks.CdsHooks.Calls;

/// <summary>Decides whether what was read is a call that can be answered, and notes what was accepted all the same.</summary>
internal static class CallChecks
{
    private const string PatientPrefix = "Patient/";
    private const string UrnPrefix = "urn:uuid:";

    internal static CallReading Finish(CallDraft draft, CallRules rules)
    {
        var isUuid = IsUuid(draft.Text(CallMember.HookInstance));
        if (FindFault(draft, isUuid || !rules.StrictHookInstance) is { } fault)
        {
            return new(null, fault);
        }

        NoteForms(draft);
        NoteIds(draft, isUuid);
        return new(Build(draft, isUuid), null);
    }

    private static CallFault? FindFault(CallDraft draft, bool isHookInstanceAccepted) =>
        Required(draft, CallMember.Hook)
        ?? WrongHook(draft)
        ?? Required(draft, CallMember.HookInstance)
        ?? (isHookInstanceAccepted ? null : Mistyped(CallMember.HookInstance))
        ?? Required(draft, CallMember.Context)
        ?? RequiredOfHook(draft, CallMember.UserId)
        ?? RequiredOfHook(draft, CallMember.PatientId)
        ?? RequiredOfHook(draft, CallMember.EncounterId)
        ?? RequiredOfHook(draft, CallMember.Selections)
        ?? RequiredOfHook(draft, CallMember.DraftOrders)
        ?? EmptyPatientId(draft)
        ?? UnusableDraftOrders(draft)
        ?? AuthorizationWithoutServer(draft);

    private static CallFault? Required(CallDraft draft, CallMember member) => draft.Form(member) switch
    {
        MemberForm.Good => null,
        MemberForm.Wrong => Mistyped(member),
        _ => new(CallFaultKind.MissingMember, CallMembers.Row(member).Path,
            $"{CallMembers.Row(member).Path} is missing (names are case sensitive): {CallMembers.Row(member).Fix}."),
    };

    private static CallFault? RequiredOfHook(CallDraft draft, CallMember member) =>
        draft.Service.Context?.Field(CallMembers.Row(member).Name) is { IsRequired: true } ? Required(draft, member) : null;

    private static CallFault Mistyped(CallMember member) => new(CallFaultKind.MistypedMember, CallMembers.Row(member).Path,
        $"{CallMembers.Row(member).Path} has not the form that the protocol wants: {CallMembers.Row(member).Fix}.");

    private static CallFault? WrongHook(CallDraft draft) => draft.Text(CallMember.Hook) == draft.Service.Hook
        ? null
        : new(CallFaultKind.WrongHook, "hook", $"hook is not the one of this service: send {draft.Service.Hook}, or call another service of the discovery document.");

    private static CallFault? EmptyPatientId(CallDraft draft) =>
        draft.Text(CallMember.PatientId) is { } id && string.IsNullOrWhiteSpace(WithoutPrefix(id)) ? Mistyped(CallMember.PatientId) : null;

    private static CallFault? UnusableDraftOrders(CallDraft draft) =>
        draft.Form(CallMember.DraftOrders) == MemberForm.Good && draft.DraftOrders == PrefetchState.Failed ? Mistyped(CallMember.DraftOrders) : null;

    private static CallFault? AuthorizationWithoutServer(CallDraft draft) =>
        draft.Form(CallMember.FhirAuthorization) == MemberForm.Good && draft.Form(CallMember.FhirServer) != MemberForm.Good
            ? new(CallFaultKind.AuthorizationWithoutServer, "fhirServer", "fhirAuthorization came without fhirServer: send both or neither.")
            : null;

    private static void NoteForms(CallDraft draft)
    {
        foreach (var row in CallMembers.Rows)
        {
            if (draft.Form(row.Member) is MemberForm.Null)
            {
                draft.Remarks.Add(new("REQ-GEN-03", row.Path, "null: taken as absent"));
            }
            else if (draft.Form(row.Member) is MemberForm.Wrong)
            {
                draft.Remarks.Add(new(row.Requirement, row.Path, "not of the form that the protocol wants: taken as absent"));
            }
        }
    }

    private static void NoteIds(CallDraft draft, bool isUuid)
    {
        if (!isUuid)
        {
            draft.Remarks.Add(new("REQ-REQ-03", "hookInstance", "no UUID: accepted"));
        }

        if (HasPatientPrefix(draft.Text(CallMember.PatientId)))
        {
            draft.Remarks.Add(new("REQ-CTX-02", "context.patientId", "Patient/ in front: taken off"));
        }

        if (draft.Text(CallMember.UserId) is { } userId && !userId.Contains('/', StringComparison.Ordinal))
        {
            draft.Remarks.Add(new("REQ-CTX-01", "context.userId", "not of the form ResourceType/id: accepted"));
        }
    }

    private static HookCall Build(CallDraft draft, bool isUuid) => new()
    {
        Hook = draft.Service.Hook,
        HookInstance = draft.Text(CallMember.HookInstance)!,
        IsHookInstanceUuid = isUuid,
        FhirServer = draft.Text(CallMember.FhirServer),
        HasFhirAuthorization = draft.Form(CallMember.FhirAuthorization) == MemberForm.Good,
        FhirAuthorization = draft.FhirAuthorization,
        UserId = draft.Text(CallMember.UserId),
        PatientId = WithoutPrefix(draft.Text(CallMember.PatientId)!),
        EncounterId = draft.Text(CallMember.EncounterId),
        DraftOrders = draft.DraftOrders,
        Selections = draft.Selections,
        Prefetch = [.. draft.Prefetch],
        Remarks = [.. draft.Remarks],
    };

    private static bool HasPatientPrefix(string? patientId) => patientId?.StartsWith(PatientPrefix, StringComparison.Ordinal) == true;

    private static string WithoutPrefix(string patientId) => HasPatientPrefix(patientId) ? patientId[PatientPrefix.Length..] : patientId;

    internal static bool IsUuid(string? text)
    {
        var bare = text.AsSpan();
        bare = bare.StartsWith(UrnPrefix, StringComparison.OrdinalIgnoreCase) ? bare[UrnPrefix.Length..] : bare;
        return Guid.TryParseExact(bare, "D", out _) || Guid.TryParseExact(bare, "B", out _);
    }
}
