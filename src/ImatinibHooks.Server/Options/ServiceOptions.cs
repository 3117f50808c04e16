using System.Diagnostics.CodeAnalysis;

namespace ImatinibHooks.Server.Options;

/// <summary>What a site can set, in the section <c>ImatinibHooks</c> of the configuration. Every default is safe for a laptop.</summary>
internal sealed class ServiceOptions
{
    /// <summary>The name of the section.</summary>
    internal const string Section = "ImatinibHooks";

    /// <summary>The address under which clients reach the service, absolute, http or https; the links of cards begin with it. http://127.0.0.1:5080 unless set.</summary>
    public string PublicBaseUrl { get; set; } = "http://127.0.0.1:5080";

    /// <summary>The limits of what is read.</summary>
    public ProtocolOptions Protocol { get; set; } = new();

    /// <summary>The clock.</summary>
    public ClockOptions Clock { get; set; } = new();

    /// <summary>
    /// The policy numbers by name, whole numbers, and the Locale, US or EU; names, units, bounds and defaults are those of docs/clinical/policy.md. None unless set.
    /// </summary>
    public Dictionary<string, string> Policy { get; set; } = [];

    /// <summary>What single rules do, by rule id. Every rule is on unless set.</summary>
    public Dictionary<string, RuleOptions> Rules { get; set; } = [];

    /// <summary>The cards.</summary>
    public CardsOptions Cards { get; set; } = new();

    /// <summary>What is read over FHIR.</summary>
    public FhirOptions Fhir { get; set; } = new();

    /// <summary>Browser clients.</summary>
    public BrowserOptions Cors { get; set; } = new();

    /// <summary>Who is let in.</summary>
    public SecurityOptions Security { get; set; } = new();

    /// <summary>What is kept between calls.</summary>
    public StorageOptions Storage { get; set; } = new();

    /// <summary>The clients that are known. None unless set.</summary>
    [SuppressMessage("Performance", "CA1819", Justification = "The binder of configuration fills arrays.")]
    public ClientOptions[] Clients { get; set; } = [];

    /// <summary>Where spans and metrics go.</summary>
    public TelemetryOptions Telemetry { get; set; } = new();
}

/// <summary>Where spans and metrics go.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>The address of an OpenTelemetry collector that takes OTLP over http/protobuf, such as http://127.0.0.1:4318, without /v1/traces. Nothing is sent unless set.</summary>
    public string? Otlp { get; set; }

    /// <summary>Whether a text is such an address.</summary>
    internal static bool IsCollector(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && url is { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 };
}

/// <summary>The limits of what is read.</summary>
internal sealed class ProtocolOptions
{
    internal const int LeastBodyBytes = 64 * 1024;
    internal const int MostBodyBytes = 100 * 1024 * 1024;
    internal const int LeastDepth = 32;
    internal const int MostDepth = 512;

    /// <summary>The longest body in bytes: 64 KiB to 100 MiB, both included. 5 MiB unless set.</summary>
    public int MaxBodyBytes { get; set; } = 5 * 1024 * 1024;

    /// <summary>The deepest nesting of a call in levels: 32 to 512, both included. 128 unless set.</summary>
    public int MaxDepth { get; set; } = 128;

    /// <summary>Whether a hookInstance that is no UUID is refused. False unless set: it is accepted and noted.</summary>
    public bool StrictHookInstance { get; set; }

    /// <summary>How many calls are worked on at a time, from the end of their body to their answer: 1 to 4096, both included. 64 unless set.</summary>
    public int MaxConcurrentCalls { get; set; } = 64;

    /// <summary>How many more may wait for their turn before calls are answered with 503: 0 to 65536, both included. 256 unless set.</summary>
    public int MaxQueuedCalls { get; set; } = 256;

    /// <summary>How long one of them waits in milliseconds before it is answered with 503: 1 to 30000, both included. 1000 unless set.</summary>
    public int MaxQueuedMilliseconds { get; set; } = 1000;

    /// <summary>How many connections are open at a time; further ones are closed at once: 16 to 65536, both included. 4096 unless set.</summary>
    public int MaxConnections { get; set; } = 4096;

    /// <summary>How many calls a minute all callers that no entry of Clients names may make together: 10 to 10000000, both included. No limit unless set.</summary>
    public int? UnknownCallsPerMinute { get; set; }

    /// <summary>How long the headers of a request, and a TLS handshake, may take in seconds: 1 to 60, both included. 10 unless set.</summary>
    public int HeadersTimeoutSeconds { get; set; } = 10;

    /// <summary>After how many seconds without a request a connection is closed: 1 to 600, both included. 120 unless set.</summary>
    public int IdleTimeoutSeconds { get; set; } = 120;

    /// <summary>The slowest a body may come and an answer be taken, in bytes a second after the first five seconds: 1 to 1048576, both included. 1024 unless set.</summary>
    public int MinBytesPerSecond { get; set; } = 1024;

    /// <summary>How long a stop waits for accepted calls in seconds: 1 to 300, both included. 10 unless set.</summary>
    public int MaxStopSeconds { get; set; } = 10;

    /// <summary>How a client without an entry in <c>Clients</c> reads answers: Standard or Epic. Standard unless set.</summary>
    public string Dialect { get; set; } = nameof(CdsHooks.Cards.Dialect.Standard);
}

/// <summary>What one rule does.</summary>
internal sealed class RuleOptions
{
    /// <summary>On, Shadow (assessed and traced, never shown) or Off (not assessed). On unless set.</summary>
    public string Mode { get; set; } = nameof(Clinical.RuleMode.On);
}

/// <summary>The clock.</summary>
internal sealed class ClockOptions
{
    /// <summary>The one time that every call is answered for, ISO 8601 with an offset, for replays and tests; refused when the environment is Production. Not set: the system's clock.</summary>
    public string? FixedNow { get; set; }
}

/// <summary>The cards.</summary>
internal sealed class CardsOptions
{
    internal const int Least = 1;
    internal const int Most = 20;

    /// <summary>How many cards an answer may hold before warnings share one: 1 to 20, both included. 4 unless set.</summary>
    public int Max { get; set; } = 4;
}

/// <summary>Browser clients.</summary>
internal sealed class BrowserOptions
{
    /// <summary>The origins that may call from a browser, such as https://ehr.example.org. None unless set; in Development any origin may.</summary>
    [SuppressMessage("Performance", "CA1819", Justification = "The binder of configuration fills arrays.")]
    public string[] Origins { get; set; } = [];
}

/// <summary>Who is let in.</summary>
internal sealed class SecurityOptions
{
    /// <summary>Whether every call must bring a token of a known client. False unless set: then only the tokens that come are checked.</summary>
    public bool RequireJwt { get; set; }
}

/// <summary>What is kept between calls; opened only when there are clients with tokens.</summary>
internal sealed class StorageOptions
{
    internal const string Sqlite = nameof(Sqlite);
    internal const string Postgres = nameof(Postgres);
    internal const string UsualFile = "Data Source=imatinibhooks.db";
    internal const int LeastSeenTokens = 1_000;
    internal const int MostSeenTokens = 10_000_000;

    /// <summary>Sqlite for one service, Postgres for several that share what they know. Sqlite unless set.</summary>
    public string Provider { get; set; } = Sqlite;

    /// <summary>How the store is reached. For Sqlite, not set: the file imatinibhooks.db in the working directory. For Postgres it must be set.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>How many tokens one service remembers at once in memory (Sqlite): 1,000 to 10,000,000, both included. 1,000,000 unless set, some 60 MB.</summary>
    public int MaxSeenTokens { get; set; } = 1_000_000;

    internal bool IsPostgres => string.Equals(Provider, Postgres, StringComparison.OrdinalIgnoreCase);
}
