using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace ImatinibHooks.CdsHooks.Calls;

/// <summary>Reads fhirAuthorization. When a member is missing or of the wrong form the whole of it is left out and noted; the call goes on (REQ-FHIR-03).</summary>
internal ref struct FhirAuthorizationReader
{
    private const string Path = "fhirAuthorization";
    private const string PatientPrefix = "Patient/";
    private const int MaxTextBytes = 16 * 1024;

    private static readonly SearchValues<char> TokenLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=");

    private static readonly ImmutableArray<byte[]> Names =
        [.. new[] { "access_token", "token_type", "expires_in", "scope", "subject", "patient" }.Select(Encoding.UTF8.GetBytes)];

    private string? token;
    private string? type;
    private string? scope;
    private string? subject;
    private string? patient;
    private int? seconds;
    private bool isPatientWrong;

    private enum Member
    {
        AccessToken,
        TokenType,
        ExpiresIn,
        Scope,
        Subject,
        Patient,
    }

    /// <summary>Reads the object that the reader stands on and leaves the reader on its end; null when it cannot be used.</summary>
    internal static FhirAuthorization? Read(ref Utf8JsonReader json, List<CallRemark> remarks)
    {
        var reader = default(FhirAuthorizationReader);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var member = Find(ref json);
            json.Read();
            reader.Take(member, ref json);
            json.Skip();
        }

        if (reader.FindFault() is not { } fault)
        {
            return reader.Build();
        }

        remarks.Add(new("REQ-FHIR-03", $"{Path}.{fault}", "missing or not of the form that the protocol wants: fhirAuthorization was left out"));
        return null;
    }

    private static Member? Find(ref Utf8JsonReader json)
    {
        for (var member = 0; member < Names.Length; member++)
        {
            if (JsonTexts.Are(ref json, Names[member]))
            {
                return (Member)member;
            }
        }

        return null;
    }

    private void Take(Member? member, ref Utf8JsonReader json)
    {
        var text = member is not null && json.TokenType == JsonTokenType.String ? JsonTexts.Read(ref json, MaxTextBytes) : null;
        switch (member)
        {
            case Member.AccessToken:
                token = text;
                break;
            case Member.TokenType:
                type = text;
                break;
            case Member.ExpiresIn:
                seconds = json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number) ? number : null;
                break;
            case Member.Scope:
                scope = text;
                break;
            case Member.Subject:
                subject = text;
                break;
            case Member.Patient:
                patient = text;
                isPatientWrong = text is null && json.TokenType != JsonTokenType.Null;
                break;
            default:
                break;
        }
    }

    /// <summary>The first member that is missing or of the wrong form; null when none is.</summary>
    private readonly string? FindFault() =>
        token is null || token.AsSpan().ContainsAnyExcept(TokenLetters) ? "access_token"
        : !string.Equals(type, "Bearer", StringComparison.OrdinalIgnoreCase) ? "token_type"
        : seconds is null ? "expires_in"
        : scope is null ? "scope"
        : subject is null ? "subject"
        : isPatientWrong ? "patient"
        : null;

    private readonly FhirAuthorization Build() => new()
    {
        AccessToken = token!,
        Lifetime = TimeSpan.FromSeconds(seconds!.Value),
        Scope = scope!,
        Subject = subject!,
        Patient = patient?.StartsWith(PatientPrefix, StringComparison.Ordinal) == true ? patient[PatientPrefix.Length..] : patient,
    };
}
