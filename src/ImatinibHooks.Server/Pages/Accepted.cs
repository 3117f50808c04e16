using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ImatinibHooks.Server.Pages;

/// <summary>Reads what a caller accepts.</summary>
internal static class Accepted
{
    private const string Html = "text/html";

    /// <summary>Whether JSON is accepted more gladly than HTML; of two equals, and of anything that cannot be read, people get their page.</summary>
    internal static bool PrefersJson(StringValues accept) =>
        MediaTypeHeaderValue.TryParseList(accept, out var types) && QualityOf(types, Exchange.Answers.Json) > QualityOf(types, Html);

    // The most exact range decides, however much another one would give (RFC 9110, 12.5.1).
    private static double QualityOf(IList<MediaTypeHeaderValue> types, string wanted)
    {
        var type = MediaTypeHeaderValue.Parse(wanted);
        return types.Where(range => type.IsSubsetOf(range)).OrderBy(static range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(static range => range.Quality ?? 1).FirstOrDefault();
    }
}
