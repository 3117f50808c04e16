using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>An endpoint that is called with a token, and which <c>aud</c> names it (REQ-SEC-08, REQ-FB-12).</summary>
/// <remarks>
/// The audience is the address of the endpoint as the world knows it, compared exactly: scheme, host, path, letter case and the absence of a slash at the end.
/// A call of <c>…/feedback</c> may name that or the service above it, because the protocol does not say which of the two it means.
/// </remarks>
public sealed class ProtectedEndpoint
{
    private const string Feedback = "/feedback";

    private readonly string? service;

    /// <summary>The endpoint under a path.</summary>
    /// <param name="path">The path below the address of the service, with its slash in front, such as /cds-services.</param>
    public ProtectedEndpoint(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = path;
        service = path.EndsWith(Feedback, StringComparison.Ordinal) ? path[..^Feedback.Length] : null;
    }

    /// <summary>The path, with its slash in front.</summary>
    public string Path { get; }

    /// <summary>Whether one of the audiences is this endpoint below one of the addresses; addresses end without a slash.</summary>
    public bool IsNamedBy(ImmutableArray<string> audiences, ImmutableArray<string> addresses)
    {
        foreach (var audience in audiences)
        {
            foreach (var address in addresses)
            {
                if (audience.StartsWith(address, StringComparison.Ordinal) && IsPath(audience.AsSpan(address.Length)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsPath(ReadOnlySpan<char> rest) => rest.SequenceEqual(Path) || (service is not null && rest.SequenceEqual(service));
}
