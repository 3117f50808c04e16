using ImatinibHooks.Server.Exchange;
using ImatinibHooks.Server.Pages;
using Microsoft.Net.Http.Headers;

namespace ImatinibHooks.Server.Endpoints;

/// <summary>GET /rules, /rules/{id} and /rules/pages/{name}: HTML for people, JSON when it is what the caller accepts first.</summary>
internal static class RuleEndpoints
{
    private const string Caching = "max-age=60";

    internal static void MapRules(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<RulePages>();
        app.MapReading("/rules", IndexAsync);
        app.MapReading("/rules/{id}", RuleAsync);
        app.MapReading("/rules/pages/{name}", PageAsync);

        Task IndexAsync(HttpContext context) => AnswerAsync(context, pages.Index, Refusal.UnknownRule);

        Task RuleAsync(HttpContext context) => AnswerAsync(context, pages.Find(ValueOf(context, "id")), Refusal.UnknownRule);

        Task PageAsync(HttpContext context) => AnswerAsync(context, pages.FindPage(ValueOf(context, "name")), Refusal.UnknownRule);
    }

    private static string ValueOf(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    private static async Task AnswerAsync(HttpContext context, PagePair? pair, Refusal refusal)
    {
        if (pair is null)
        {
            await Answers.WriteAsync(context, refusal);
            return;
        }

        var page = Accepted.PrefersJson(context.Request.Headers.Accept) ? pair.Json : pair.Html;
        SetHeaders(context.Response, page);
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Tag == page.EntityTag || tag.Tag == "*"))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = page.ContentType;
        context.Response.ContentLength = page.Body.Length;
        await context.Response.BodyWriter.WriteAsync(page.Body, context.RequestAborted);
    }

    private static void SetHeaders(HttpResponse response, PageBytes page)
    {
        response.Headers.ETag = page.EntityTag;
        response.Headers.Vary = HeaderNames.Accept;
        response.Headers.CacheControl = Caching;
        response.Headers.ContentSecurityPolicy = PageFrame.ContentSecurityPolicy;
    }
}
