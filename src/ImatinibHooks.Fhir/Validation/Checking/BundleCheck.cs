using System.Text;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>What holds among the entries of a Bundle. The type of the Bundle may come after them, so they are kept in mind until it is whole.</summary>
internal sealed class BundleCheck(ValidationRun run)
{
    private readonly List<FullUrl> fullUrls = [];
    private int entries;
    private Entry? withRequest;
    private Entry? withoutRequest;
    private Entry? withResponse;
    private Entry? withoutResponse;
    private Entry? withSearch;
    private string firstType = "";

    /// <summary>Takes an entry when all of its members have passed.</summary>
    internal void TakeEntry(in FhirNode node)
    {
        run.BoundToPlace++;
        var entry = new Entry(entries++, node.Start);
        var (request, response) = (node.Has("request"u8), node.Has("response"u8));
        _ = request ? withRequest ??= entry : withoutRequest ??= entry;
        _ = response ? withResponse ??= entry : withoutResponse ??= entry;
        withSearch ??= node.Has("search"u8) ? entry : null;
        var resource = node.Child("resource"u8);
        firstType = entry.Index == 0 ? Encoding.UTF8.GetString(resource.TextOf("resourceType"u8)) : firstType;
        if (resource.IsAbsent && !node.Has("resource"u8) && !request && !response)
        {
            run.Findings.Error("bdl-5", node.Start, "An entry needs a resource, a request or a response.");
        }

        TakeFullUrl(node, resource, entry.Index);
    }

    /// <summary>Checks the Bundle when all of its members have passed.</summary>
    internal void Conclude(in FhirNode bundle)
    {
        var type = Encoding.UTF8.GetString(bundle.TextOf("type"u8));
        var isHistory = type == "history";
        CheckEach("bdl-3", type is "batch" or "transaction" || isHistory, withRequest, withoutRequest, "request", "batch, transaction or history");
        CheckEach("bdl-4", type is "batch-response" or "transaction-response" || isHistory, withResponse, withoutResponse, "response", "batch-response, transaction-response or history");
        if (withSearch is { } searched && type != "searchset")
        {
            Report("bdl-2", searched, "Only the entries of a searchset have search: leave it out.");
        }

        if (!isHistory)
        {
            CheckFullUrls();
        }

        CheckFirst(type, "document", "bdl-11", "Composition", bundle.Start);
        CheckFirst(type, "message", "bdl-12", "MessageHeader", bundle.Start);
    }

    private void CheckFirst(string type, string wanted, string key, string resource, int offset)
    {
        if (type == wanted && firstType != resource)
        {
            run.Findings.Error(key, offset, $"The first entry of a {wanted} is a {resource}.");
        }
    }

    private void CheckEach(string key, bool isWanted, Entry? with, Entry? without, string member, string types)
    {
        if (isWanted && without is { } missing)
        {
            Report(key, missing, $"In a Bundle of this type each entry has a {member}: add it.");
        }
        else if (!isWanted && with is { } odd)
        {
            Report(key, odd, $"Only a {types} has entries with a {member}: leave it out or correct the type of the Bundle.");
        }
    }

    private void TakeFullUrl(in FhirNode node, in FhirNode resource, int index)
    {
        var url = node.TextOf("fullUrl"u8);
        if (url.IsEmpty)
        {
            return;
        }

        fullUrls.Add(new(new(node.StartOf("fullUrl"u8) + 1, node.Child("fullUrl"u8).Walk().ValueSpan.Length), resource.IsAbsent ? node.Start : resource.Start, index));
        if (url.IndexOf("/_history/"u8) >= 0)
        {
            run.Findings.Error("bdl-8", node.Start, "A fullUrl names no version: take /_history/ and what follows away.");
        }

        var id = resource.TextOf("id"u8);
        if (!id.IsEmpty && !url.StartsWith("urn:"u8) && !url[(url.LastIndexOf((byte)'/') + 1)..].SequenceEqual(id))
        {
            run.Findings.Error(FindingCodes.FullUrlId, node.Start, "The last step of fullUrl is the id of the resource: correct one of them.");
        }
    }

    /// <summary>The same fullUrl may come again for another version only.</summary>
    private void CheckFullUrls()
    {
        fullUrls.Sort((first, second) => first.Text.In(run.Json.Span).SequenceCompareTo(second.Text.In(run.Json.Span)) is not 0 and var order ? order : first.Entry - second.Entry);
        HashSet<string>? versions = null;
        for (var at = 1; at < fullUrls.Count; at++)
        {
            if (!fullUrls[at].Text.In(run.Json.Span).SequenceEqual(fullUrls[at - 1].Text.In(run.Json.Span)))
            {
                versions = null;
                continue;
            }

            versions ??= [VersionOf(fullUrls[at - 1])];
            if (!versions.Add(VersionOf(fullUrls[at])))
            {
                Report("bdl-7", new(fullUrls[at].Entry, fullUrls[at].Text.Start), "Two entries have the same fullUrl and version: keep one, or correct the fullUrl.");
            }
        }
    }

    private string VersionOf(FullUrl one) => Encoding.UTF8.GetString(new FhirNode(run.Json.Span, one.ResourceStart).Child("meta"u8).TextOf("versionId"u8));

    private void Report(string code, Entry entry, string message) => run.Findings.Add(code, FindingSeverity.Error, $"entry[{entry.Index}]", entry.Offset, message);

    private readonly record struct Entry(int Index, int Offset);

    private readonly record struct FullUrl(ByteRange Text, int ResourceStart, int Entry);
}
