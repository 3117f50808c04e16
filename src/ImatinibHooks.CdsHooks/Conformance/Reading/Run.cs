using System.Runtime.InteropServices;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Calls;

namespace ImatinibHooks.CdsHooks.Conformance.Reading;

/// <summary>One look at one message: what it is held against, and what was found.</summary>
internal sealed class Run
{
    // A message that is wrong everywhere must not fill the memory.
    private const int MostGathered = 10_000;

    private readonly List<ConformanceFinding> findings = [];
    private readonly Dictionary<string, DetailText> details = new(StringComparer.Ordinal);
    private bool isCut;

    internal Run(ReadOnlyMemory<byte> message, ConformanceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxFindings, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxFindings, MostGathered);
        Body = JsonBody.WithoutByteOrderMark(message);
        MarkLength = message.Length - Body.Length;
        Options = options;
    }

    internal ConformanceOptions Options { get; }

    /// <summary>The message without a byte order mark.</summary>
    internal ReadOnlyMemory<byte> Body { get; }

    internal int MarkLength { get; }

    internal bool HasMark => MarkLength > 0;

    /// <summary>The message that this one is compared with: the request of a response, the discovery document of a request, the response of feedback. Null for none.</summary>
    internal Item? Beside { get; set; }

    /// <summary>What is looked up in that message; only when there is one.</summary>
    internal BesideIndex BesideIndex => field ??= new(Beside!);

    internal bool IsOurs => Options.Strictness == Strictness.Ours;

    /// <summary>A detail, read once.</summary>
    internal DetailText DetailOf(string markdown)
    {
        if (!details.TryGetValue(markdown, out var detail))
        {
            details.Add(markdown, detail = DetailText.Read(markdown));
        }

        return detail;
    }

    /// <summary>Notes each place that breaks a check.</summary>
    internal void Find(ConformanceCheck check, IEnumerable<Item> faults)
    {
        foreach (var fault in faults)
        {
            Find(check, fault);
        }
    }

    internal void Find(ConformanceCheck check, Item at) => Find(check, at, check.Rule);

    /// <summary>Notes a place that breaks a check, in the words given.</summary>
    internal void Find(ConformanceCheck check, Item at, string message) => Add(check, SeverityOf(check), at.Path, OffsetOf(at), message);

    /// <summary>Notes something about the text as a whole.</summary>
    internal void FindAt(ConformanceCheck check, int offset) => Add(check, SeverityOf(check), "$", offset, check.Rule);

    /// <summary>Notes something that a validator of FHIR found in a resource.</summary>
    internal void FindInResource(ConformanceCheck check, Item resource, ResourceFinding finding)
    {
        var step = finding.Path.IndexOf('.', StringComparison.Ordinal);
        var path = step < 0 ? resource.Path : resource.Path + finding.Path[step..];
        Add(check, finding.Severity, path, OffsetOf(resource) + finding.Offset, $"FHIR, {finding.Code}: {finding.Message}");
    }

    /// <summary>The bytes of a value.</summary>
    internal ReadOnlyMemory<byte> BytesOf(Item item) => Body.Slice(OffsetOf(item), JsonMarshal.GetRawUtf8Value(item.Element).Length);

    internal ConformanceReport Report()
    {
        var sorted = findings.OrderBy(finding => finding.Offset).ThenBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Check, StringComparer.Ordinal);
        return new([.. sorted.Take(Options.MaxFindings)], isCut || findings.Count > Options.MaxFindings);
    }

    private void Add(ConformanceCheck check, ConformanceSeverity severity, string path, int offset, string message)
    {
        if (findings.Count < MostGathered)
        {
            findings.Add(new(check.Key, check.Requirement, severity, path, offset + MarkLength, message));
        }
        else
        {
            isCut = true;
        }
    }

    private ConformanceSeverity SeverityOf(ConformanceCheck check) => IsOurs ? check.Ours : check.Others;

    private int OffsetOf(Item item)
    {
        var there = item;
        while (there.Kind == JsonValueKind.Undefined)
        {
            there = there.Parent!;
        }

        return Body.Span.Overlaps(JsonMarshal.GetRawUtf8Value(there.Element), out var offset) ? offset : 0;
    }
}
