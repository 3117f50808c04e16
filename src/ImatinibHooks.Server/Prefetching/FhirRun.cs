using System.Buffers;
using System.Collections.Immutable;
using ImatinibHooks.Advice.Supplementing;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.Server.Exchange;
using ImatinibHooks.Server.Observability;
using ImatinibHooks.Server.Options;
using Polly;

namespace ImatinibHooks.Server.Prefetching;

/// <summary>Asks a FHIR server what one call lacks; it ends with the call.</summary>
internal sealed class FhirRun(FhirServer server, HookCall call, string? token, FhirOptions limits, Deadline deadline, ServiceMetrics metrics) : IDisposable
{
    private const string Drug = "Medication";

    private readonly SemaphoreSlim turns = new(FhirOptions.AtOnce);
    private readonly ByteBudget budget = new(limits.MaxBytes);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> pages = [];

    /// <summary>Asks one round of queries at once and writes the documents behind the body; the answers are in the order of the queries.</summary>
    internal async Task<DataAnswer[]> AskAsync(ImmutableArray<DataQuery> queries, PooledBytes body)
    {
        // Every address is found before the first one is called, so that what was seen needs no lock.
        (DataQuery Query, Uri? Address, DataFault Fault)[] asked = [.. queries.Select(AddressOf)];
        var readings = await Task.WhenAll(asked.Select(query => query.Address is { } address ? ReadAsync(address) : Task.FromResult(FhirReading.Failed(query.Fault))));
        return [.. readings.Select((reading, index) => Append(queries[index], reading, body))];
    }

    /// <inheritdoc/>
    public void Dispose() => turns.Dispose();

    private static DataAnswer Append(DataQuery query, FhirReading reading, PooledBytes body)
    {
        using (reading)
        {
            if (reading.Document is not { } document)
            {
                return new(query, reading.Fault, 0, 0);
            }

            var json = JsonBody.WithoutByteOrderMark(document.Written);
            var start = body.Length;
            body.Write(json.Span);
            return new(query, DataFault.None, start, json.Length);
        }
    }

    private (DataQuery Query, Uri? Address, DataFault Fault) AddressOf(DataQuery query)
    {
        var (address, fault) = query.Kind switch
        {
            DataQueryKind.Template => TemplateQuery.Of(query.Text, call) is { } relative ? (server.Base.Query(relative), DataFault.None) : (null, DataFault.NoFhirId),
            DataQueryKind.NextPage => (server.Base.Page(query.Text), DataFault.ForeignAddress),
            _ => (server.Base.Resource(query.Text, Drug), DataFault.ForeignAddress),
        };
        return address is null ? (query, null, fault)
            : IsOnePageTooMany(query) ? (query, null, DataFault.TooManyPages)
            : !seen.Add(address.AbsoluteUri) ? (query, null, DataFault.PageLoop)
            : (query, address, DataFault.None);
    }

    private bool IsOnePageTooMany(DataQuery query)
    {
        var page = pages.GetValueOrDefault(query.Slot, 1) + 1;
        if (query.Kind == DataQueryKind.NextPage)
        {
            pages[query.Slot] = page;
        }

        return query.Kind == DataQueryKind.NextPage && page > limits.MaxPages;
    }

    private async Task<FhirReading> ReadAsync(Uri address)
    {
        try
        {
            await turns.WaitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            return FhirReading.Failed(DataFault.TimedOut);
        }

        try
        {
            var begin = deadline.TimeLeft;
            var reading = await AskAsync(new FhirGet(server.Client, address, token, budget, deadline));
            metrics.Fetched(FhirOutcomes.Of(reading.Fault), begin - deadline.TimeLeft);
            return reading;
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<FhirReading> AskAsync(FhirGet get)
    {
        var context = ResilienceContextPool.Shared.Get(deadline.Token);
        try
        {
            return FhirPipeline.ReadingOf(await server.Pipeline.ExecuteOutcomeAsync(
                static async (context, get) => Outcome.FromResult(await get.ReadAsync(context.CancellationToken)), context, get));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
