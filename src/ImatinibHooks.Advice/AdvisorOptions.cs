using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice;

/// <summary>What an <see cref="Advisor"/> is told at start. Whoever builds it from configuration checks the bounds.</summary>
public sealed record AdvisorOptions
{
    /// <summary>The address under which clients reach the service, without a slash at the end; links of cards begin with it.</summary>
    public required Uri PublicBaseUrl { get; init; }

    /// <summary>How many cards an answer may hold before warnings have to share one: 1 or more, 4 unless set. Critical cards are never held back.</summary>
    public int MaxCards { get; init; } = 4;

    /// <summary>The site's policy numbers.</summary>
    public SitePolicy Policy { get; init; } = SitePolicy.Default;

    /// <summary>Which rules are assessed, and which are shown. Every rule is on unless set.</summary>
    public RuleModes Modes { get; init; } = RuleModes.AllOn;

    /// <summary>How strictly calls are read.</summary>
    public CallRules Calls { get; init; } = CallRules.Default;

    /// <summary>The folder that holds <c>codesystems</c>: <c>fhir-profiles</c> beside the program unless set.</summary>
    public string ProfilesFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "fhir-profiles");
}
