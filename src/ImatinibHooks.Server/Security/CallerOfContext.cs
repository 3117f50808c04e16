namespace ImatinibHooks.Server.Security;

/// <summary>Keeps who calls with the call, from the door that found it out to whoever asks.</summary>
internal static class CallerOfContext
{
    /// <summary>Who calls; <see cref="CallingClient.Unknown"/> before anybody has said.</summary>
    internal static CallingClient Caller(this HttpContext context) => context.Features.Get<CallingClient>() ?? CallingClient.Unknown;

    /// <summary>Says who calls.</summary>
    internal static void SetCaller(this HttpContext context, CallingClient client) => context.Features.Set(client);
}
