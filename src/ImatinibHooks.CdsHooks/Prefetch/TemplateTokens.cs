using System.Collections.Immutable;
using System.Text;
using ImatinibHooks.CdsHooks.Discovery;

namespace ImatinibHooks.CdsHooks.Prefetch;

/// <summary>The tokens of one template (REQ-PREF-02 to 05, 13 and 17).</summary>
internal static class TemplateTokens
{
    private const string ContextPrefix = "context.";

    private static readonly ImmutableArray<string> UserTokens = ["userPractitionerId", "userPractitionerRoleId", "userPatientId", "userRelatedPersonId"];

    /// <summary>The template with each token replaced by one letter, so that the rest can be read as a URL; null when the braces do not match.</summary>
    internal static string? Replaced(string query, ICollection<string> tokens)
    {
        var replaced = new StringBuilder(query.Length);
        var rest = 0;
        for (var open = query.IndexOf("{{", StringComparison.Ordinal); open >= 0; open = query.IndexOf("{{", rest, StringComparison.Ordinal))
        {
            var close = query.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                return null;
            }

            tokens.Add(query[(open + 2)..close]);
            replaced.Append(query.AsSpan(rest, open - rest)).Append('x');
            rest = close + 2;
        }

        return query.AsSpan(rest).ContainsAny('{', '}') ? null : replaced.Append(query.AsSpan(rest)).ToString();
    }

    internal static IEnumerable<RequirementViolation> Check(string token, string path, HookContext? context)
    {
        if (token.Contains("today", StringComparison.Ordinal))
        {
            return [Must("REQ-PREF-17", path, "no relative dates: ask for the newest and filter in the service")];
        }

        if (IsUserToken(token))
        {
            return [];
        }

        var name = token.StartsWith(ContextPrefix, StringComparison.Ordinal) ? token[ContextPrefix.Length..] : string.Empty;
        return name.Length > 0 && name.All(char.IsAsciiLetterOrDigit)
            ? CheckField(name, context, path)
            : [Must("REQ-PREF-03", path, "a token is context.<field> or one of the four user tokens")];
    }

    internal static bool IsUserToken(string token) => UserTokens.Contains(token);

    /// <summary>Whether the answer must be dispensable, as the field may be absent (REQ-PREF-05).</summary>
    internal static IEnumerable<RequirementViolation> CheckOptional(ContextField? field, string path)
    {
        if (field is { IsRequired: false })
        {
            yield return new("REQ-PREF-05", RequirementLevel.Should, path, "the field is optional, so that the answer must be dispensable");
        }
    }

    private static IEnumerable<RequirementViolation> CheckField(string name, HookContext? context, string path) =>
        context is null ? []
        : context.Field(name) is { IsToken: true } field ? CheckOptional(field, path)
        : [Must("REQ-PREF-04", path, "the hook has no such field that may be a token")];

    private static RequirementViolation Must(string requirement, string path, string message) => new(requirement, RequirementLevel.Must, path, message);
}
