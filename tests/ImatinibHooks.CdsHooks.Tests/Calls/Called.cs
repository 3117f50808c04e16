using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Discovery;
using ImatinibHooks.CdsHooks.Prefetch;

namespace ImatinibHooks.CdsHooks.Tests.Calls;

/// <summary>Reads calls with a handler that remembers what was handed to it.</summary>
internal sealed class Called
{
    internal const string Instance = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea";

    internal const string Context = """{"userId":"Practitioner/1","patientId":"p1","draftOrders":{"resourceType":"Bundle"}}""";

    internal static readonly HookService Service = new(
        "imatinib-order-sign", "order-sign", "Title", "Description", null,
        [new("patient", "Patient/{{context.patientId}}"), new("laboratory", "Observation?patient={{context.patientId}}")]);

    private readonly List<(int Slot, string Json)> handed = [];

    private Called(string body, CallRules rules, PrefetchState state)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        Reading = HookCallReader.Read(bytes, Service, Handle, rules);

        PrefetchState Handle(int slot, ref Utf8JsonReader json)
        {
            var start = (int)json.TokenStartIndex;
            json.Skip();
            handed.Add((slot, Encoding.UTF8.GetString(bytes, start, (int)json.BytesConsumed - start)));
            return state;
        }
    }

    internal CallReading Reading { get; }

    internal HookCall Call => Reading.Call ?? throw new AssertionException($"fault: {Reading.Fault}");

    internal CallFault Fault => Reading.Fault ?? throw new AssertionException("no fault");

    internal ImmutableArray<(int Slot, string Json)> Handed => [.. handed];

    internal string Remarks => string.Join(" | ", Call.Remarks.Select(remark => $"{remark.Requirement} {remark.Member}"));

    internal static Called With(string body, CallRules? rules = null, PrefetchState state = PrefetchState.Provided) => new(body, rules ?? CallRules.Default, state);

    /// <summary>A whole call with these members in place of the usual ones, or beside them.</summary>
    internal static Called Members(params string[] members) => With(Body(members));

    internal static string Body(params string[] members)
    {
        string[] usual = ["\"hook\":\"order-sign\"", $"\"hookInstance\":\"{Instance}\"", $"\"context\":{Context}"];
        var kept = usual.Where(member => !members.Any(other => other.StartsWith(member[..(member.IndexOf(':') + 1)], StringComparison.Ordinal)));
        return "{" + string.Join(',', kept.Concat(members).Where(member => !member.EndsWith(':'))) + "}";
    }
}
