using System.Diagnostics.CodeAnalysis;

namespace ImatinibHooks.Server.Prefetching;

/// <summary>The base address of a FHIR server in one spelling, and what lies below it.</summary>
/// <remarks>
/// Two spellings are the same address when they differ in the case of scheme and host, in a default port that is written or not, and in slashes at the end; the
/// path is compared letter by letter. An address with a user, a query or a fragment is none.
/// </remarks>
internal sealed class FhirBase
{
    private const string Separator = "/";

    private static readonly string[] Disguises = ["%2f", "%5c", "%2e", "\\"];

    private readonly Uri below;

    private FhirBase(Uri address)
    {
        Address = address;
        below = new(address.AbsoluteUri.TrimEnd('/') + Separator);
    }

    /// <summary>The address, without a slash at its end.</summary>
    internal Uri Address { get; }

    /// <summary>Whether it is reached without TLS.</summary>
    internal bool IsPlain => Address.Scheme == Uri.UriSchemeHttp;

    /// <summary>The base that a text names; null when it names none.</summary>
    internal static FhirBase? Parse(string? text)
    {
        if (!Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) || !IsWeb(uri) || uri.Query.Length > 0 || uri.Fragment.Length > 0 || IsDisguised(uri))
        {
            return null;
        }

        return new(new(uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/')));
    }

    /// <summary>Whether another base is this one.</summary>
    internal bool Is(FhirBase other) => string.Equals(below.AbsoluteUri, other.below.AbsoluteUri, StringComparison.Ordinal);

    /// <summary>The address of a query that the service itself has made.</summary>
    internal Uri Query(string relative) => new(below, relative);

    /// <summary>The address of a page that a server names, absolute or relative to the base; null when it lies elsewhere (REQ-PFD-12).</summary>
    internal Uri? Page(string link)
    {
        var isAddress = Uri.TryCreate(below, link, out var page);
        return isAddress && IsBelow(page!) ? new UriBuilder(page!) { Fragment = string.Empty }.Uri : null;
    }

    /// <summary>The address of a resource of one type that an entry refers to, relative or below the base; null when it is of another form or elsewhere.</summary>
    internal Uri? Resource(string reference, string type)
    {
        var version = reference.IndexOf("/_history/", StringComparison.Ordinal);
        var bare = version < 0 ? reference : reference[..version];
        var relative = bare.StartsWith(below.AbsoluteUri, StringComparison.Ordinal) ? bare[below.AbsoluteUri.Length..] : bare;
        return relative.Split('/') is [var name, var id] && name == type && FhirId.IsValid(id) ? Query(relative) : null;
    }

    private bool IsBelow(Uri page) =>
        IsWeb(page) && !IsDisguised(page)
        && page.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) == Address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)
        && (page.AbsolutePath + Separator).StartsWith(below.AbsolutePath, StringComparison.Ordinal);

    private static bool IsWeb([NotNullWhen(true)] Uri? uri) =>
        uri is { UserInfo.Length: 0 } && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    // A slash or a dot in disguise is taken off by some proxies: what lies below to us would lie elsewhere to them.
    private static bool IsDisguised(Uri uri) => Array.Exists(Disguises, sign => uri.AbsolutePath.Contains(sign, StringComparison.OrdinalIgnoreCase));
}
