using ImatinibHooks.Server.Hosting;

namespace ImatinibHooks.Server.Exchange;

/// <summary>Makes every error an OperationOutcome, whoever made it.</summary>
internal static class ErrorContract
{
    /// <summary>Stands around everything that answers.</summary>
    internal static void UseErrorContract(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorContract).FullName!);
        var lifetime = app.Lifetime;
        app.Use((context, next) => AnswerAsync(context, next, lifetime, logger));
    }

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next, IHostApplicationLifetime lifetime, ILogger logger)
    {
        try
        {
            await (lifetime.ApplicationStopping.IsCancellationRequested && !context.Request.Path.StartsWithSegments("/health/live", StringComparison.Ordinal)
                ? SendAwayAsync(context)
                : next(context));
            await CompleteAsync(context);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            logger.CallerLeft(NameOf(context));
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await Answers.WriteAsync(context, Refusal.Of(exception.StatusCode));
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            // Only the kind and the place: the message of an exception may quote the call.
            logger.Failed(NameOf(context), exception.GetType().Name, exception.StackTrace);
            context.Response.Clear();
            SecurityHeaders.SetSecurityHeaders(context);
            await Answers.WriteAsync(context, Refusal.Defect);
        }
    }

    // Whoever keeps the connection would find it closed a moment later.
    private static Task SendAwayAsync(HttpContext context)
    {
        context.Response.Headers.Connection = "close";
        return Answers.WriteAsync(context, Refusal.ShuttingDown);
    }

    // Routing answers with a status alone: 404, 405 and, for plain OPTIONS, 405 with the header Allow that is the answer to it.
    private static Task CompleteAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < StatusCodes.Status400BadRequest || response.ContentType is not null)
        {
            return Task.CompletedTask;
        }

        if (response.StatusCode == StatusCodes.Status405MethodNotAllowed && HttpMethods.IsOptions(context.Request.Method))
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        return Answers.WriteAsync(context, Refusal.Of(response.StatusCode));
    }

    // The path of the call may hold anything; the pattern of the route is ours.
    private static string NameOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route";
}
