using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Server.Options;

namespace ImatinibHooks.Server.Security;

/// <summary>Who calls: what the site has said of a client, made once at start and shared by all its calls.</summary>
internal sealed class CallingClient
{
    /// <summary>A caller of whom nothing is known and who may have nothing fetched.</summary>
    internal static readonly CallingClient Unknown = new(new() { Name = "anonymous" });

    internal CallingClient(ClientOptions options)
    {
        Name = options.Name;
        Dialect = Enum.TryParse<Dialect>(options.Dialect, ignoreCase: true, out var dialect) ? dialect : Dialect.Standard;
        FhirServers = [.. options.FhirServers];
        CallsPerMinute = options.CallsPerMinute;
    }

    /// <summary>Its name in the log and in the metrics.</summary>
    internal string Name { get; }

    /// <summary>How it reads answers.</summary>
    internal Dialect Dialect { get; }

    /// <summary>The FHIR servers that may be read for its calls; empty for none.</summary>
    internal ImmutableArray<FhirServerOptions> FhirServers { get; }

    /// <summary>How many calls it may make a minute; null for no limit.</summary>
    internal int? CallsPerMinute { get; }
}
