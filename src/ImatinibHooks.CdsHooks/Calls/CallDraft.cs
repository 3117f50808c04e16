using System.Collections.Immutable;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Discovery;
using ImatinibHooks.CdsHooks.Prefetch;

namespace ImatinibHooks.CdsHooks.Calls;

/// <summary>In which form a member came.</summary>
internal enum MemberForm : byte
{
    Absent,
    Null,
    Wrong,
    Good,
}

/// <summary>A call while it is being read: what has been seen of each member so far.</summary>
/// <remarks>
/// A member that stands twice is taken from its last place and noted; when <c>context</c> or <c>prefetch</c> stands twice that holds for each member inside.
/// </remarks>
internal sealed class CallDraft(HookService service, FhirValueHandler handler)
{
    private const int MaxIdBytes = 256;
    private const int MaxUrlBytes = 2048;

    private readonly MemberForm[] forms = new MemberForm[CallMembers.Rows.Length];
    private readonly string?[] texts = new string?[CallMembers.Rows.Length];
    private readonly bool[] seenKeys = new bool[service.Prefetch.Length];

    internal HookService Service { get; } = service;

    internal PrefetchState DraftOrders { get; private set; }

    internal ImmutableArray<string> Selections { get; private set; } = [];

    internal PrefetchState[] Prefetch { get; } = new PrefetchState[service.Prefetch.Length];

    internal FhirAuthorization? FhirAuthorization { get; private set; }

    internal List<CallRemark> Remarks { get; } = new(0);

    internal MemberForm Form(CallMember member) => forms[(int)member];

    internal string? Text(CallMember member) => texts[(int)member];

    /// <summary>Reads the members of the object that the reader stands on, and leaves the reader on its end.</summary>
    internal void ReadMembers(ref Utf8JsonReader json, bool inContext)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var row = CallMembers.Find(ref json, Service, inContext);
            json.Read();
            if (row is null)
            {
                json.Skip();
            }
            else
            {
                ReadMember(row, ref json);
            }
        }
    }

    private void ReadMember(CallMemberRow row, ref Utf8JsonReader json)
    {
        ref var form = ref forms[(int)row.Member];
        if (form != MemberForm.Absent)
        {
            NoteDuplicate(row.Path);
        }

        FhirAuthorization = row.Member == CallMember.FhirAuthorization ? null : FhirAuthorization;
        form = json.TokenType == JsonTokenType.Null ? MemberForm.Null : MemberForm.Wrong;
        switch (row.Member)
        {
            case CallMember.Context or CallMember.Prefetch or CallMember.FhirAuthorization or CallMember.DraftOrders:
                form = json.TokenType == JsonTokenType.StartObject ? MemberForm.Good : form;
                ReadObject(row.Member, ref json);
                break;
            case CallMember.Selections:
                form = SelectionReader.Read(ref json, Remarks) is { } read ? Take(read) : form;
                break;
            default:
                texts[(int)row.Member] = json.TokenType == JsonTokenType.String ? ReadText(row.Member, ref json) : null;
                form = Text(row.Member) is null ? form : MemberForm.Good;
                json.Skip();
                break;
        }
    }

    private MemberForm Take(ImmutableArray<string> selections)
    {
        Selections = selections;
        return MemberForm.Good;
    }

    private static string? ReadText(CallMember member, ref Utf8JsonReader json) =>
        JsonTexts.Read(ref json, member == CallMember.FhirServer ? MaxUrlBytes : MaxIdBytes);

    private void ReadObject(CallMember member, ref Utf8JsonReader json)
    {
        switch (member)
        {
            case CallMember.Context when json.TokenType == JsonTokenType.StartObject:
                ReadMembers(ref json, inContext: true);
                break;
            case CallMember.Prefetch when json.TokenType == JsonTokenType.StartObject:
                ReadPrefetch(ref json);
                break;
            case CallMember.FhirAuthorization when json.TokenType == JsonTokenType.StartObject:
                FhirAuthorization = FhirAuthorizationReader.Read(ref json, Remarks);
                break;
            case CallMember.DraftOrders:
                DraftOrders = ReadFhir(FhirValueSlots.DraftOrders, "context.draftOrders", ref json);
                break;
            default:
                json.Skip();
                break;
        }
    }

    private void ReadPrefetch(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var slot = FindKey(ref json);
            json.Read();
            if (slot < 0)
            {
                json.Skip();
            }
            else
            {
                ReadKey(slot, ref json);
            }
        }
    }

    private int FindKey(ref Utf8JsonReader json)
    {
        for (var slot = 0; slot < Service.Prefetch.Length; slot++)
        {
            if (JsonTexts.Are(ref json, Service.Prefetch[slot].KeyUtf8.Span))
            {
                return slot;
            }
        }

        return -1;
    }

    private void ReadKey(int slot, ref Utf8JsonReader json)
    {
        var path = Service.Prefetch[slot].Path;
        if (seenKeys[slot])
        {
            NoteDuplicate(path);
        }

        seenKeys[slot] = true;
        Prefetch[slot] = ReadFhir(slot, path, ref json);
    }

    private PrefetchState ReadFhir(int slot, string path, ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                return PrefetchState.AnsweredEmpty;
            case JsonTokenType.StartObject:
                return Hand(slot, ref json);
            default:
                json.Skip();
                Remarks.Add(new("REQ-PFD-13", path, "not a FHIR resource: taken as failed"));
                return PrefetchState.Failed;
        }
    }

    private PrefetchState Hand(int slot, ref Utf8JsonReader json)
    {
        var depth = json.CurrentDepth;
        var state = handler(slot, ref json);
        return json.TokenType == JsonTokenType.EndObject && json.CurrentDepth == depth
            ? state
            : throw new InvalidOperationException("The handler of FHIR values must leave the reader on the last token of the value.");
    }

    private void NoteDuplicate(string path) => Remarks.Add(new("REQ-GEN-01", path, "stands twice: the last one was taken"));
}
