using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Discovery;

namespace ImatinibHooks.CdsHooks.Prefetch;

/// <summary>Checks the prefetch templates of a service against a version of CDS Hooks (REQ-PREF-01 to 18).</summary>
public static class PrefetchTemplateRules
{
    // Fields that hold ResourceType/id, and so are a whole read.
    private static readonly ImmutableArray<string> References = ["{{context.userId}}", "{{context.performer}}"];

    /// <summary>What the templates of a service break under 2.0.1, in document order; empty when nothing.</summary>
    public static ImmutableArray<RequirementViolation> Check(HookService service) => Check(service, ProtocolVersion.V201);

    /// <summary>What the templates of a service break under a version, in document order; empty when nothing. Of a hook that is not published the tokens are not looked up.</summary>
    public static ImmutableArray<RequirementViolation> Check(HookService service, ProtocolVersion version)
    {
        ArgumentNullException.ThrowIfNull(service);
        var context = PublishedHooks.Find(service.Hook)?.Context;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. service.Prefetch.SelectMany(template => CheckKey(template, keys).Concat(CheckQuery(template, context, version))),
            .. version < ProtocolVersion.V30 ? [] : TemplateVariables.Check(service.Prefetch),
        ];
    }

    private static IEnumerable<RequirementViolation> CheckKey(PrefetchTemplate template, HashSet<string> keys)
    {
        var key = template.Key;
        if (key.Length == 0 || !char.IsAsciiLetter(key[0]) || !key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') || !keys.Add(key))
        {
            yield return Must("REQ-PREF-18", template.Path, "a key is a letter and then letters, digits, _ or -, and stands once");
        }
    }

    private static IEnumerable<RequirementViolation> CheckQuery(PrefetchTemplate template, HookContext? context, ProtocolVersion version)
    {
        var tokens = new List<string>();
        if (TemplateTokens.Replaced(template.Query, tokens) is not { } url)
        {
            return [Must("REQ-PREF-02", template.Path, "a token stands between {{ and }}")];
        }

        var form = IsReference(template.Query, tokens, version) ? [] : CheckUrl(url, template.Path, version);
        return tokens.SelectMany(token => CheckToken(token, template.Path, context, version)).Concat(form);
    }

    // In 3.0 any token may lead to a reference; which one does, only the data tell.
    private static bool IsReference(string query, List<string> tokens, ProtocolVersion version) =>
        References.Contains(query) || (version >= ProtocolVersion.V30 && tokens is [var token] && query.Length == token.Length + "{{}}".Length);

    private static IEnumerable<RequirementViolation> CheckToken(string token, string path, HookContext? context, ProtocolVersion version) =>
        version < ProtocolVersion.V30 ? TemplateTokens.Check(token, path, context) : PathTokens.Check(token, path, context);

    private static IEnumerable<RequirementViolation> CheckUrl(string url, string path, ProtocolVersion version)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        var target = query < 0 ? url : url[..query];
        var type = target.Split('/')[0];
        if (type.Length < 2 || !char.IsAsciiLetterUpper(type[0]) || !type.All(char.IsAsciiLetter))
        {
            return [Must("REQ-PREF-01", path, "a template starts with a resource type, without a slash or a base URL")];
        }

        if (query >= 0 && target == type)
        {
            return url[(query + 1)..].Split('&').SelectMany(parameter => SearchParameters.Check(parameter, path, version));
        }

        var isRead = query < 0 && target.Split('/') is [_, { Length: > 0 } id] && id[0] is not ('$' or '_');
        return isRead ? [] : [Must("REQ-PREF-07", path, "only Type/id and Type?search: no history, operation or compartment")];
    }

    private static RequirementViolation Must(string requirement, string path, string message) => new(requirement, RequirementLevel.Must, path, message);
}
