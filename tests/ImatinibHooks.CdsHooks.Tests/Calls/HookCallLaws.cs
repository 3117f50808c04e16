using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Prefetch;

namespace ImatinibHooks.CdsHooks.Tests.Calls;

/// <summary>Laws over many bodies.</summary>
public class HookCallLaws
{
    private static readonly string[] MemberTexts =
    [
        "\"hook\":\"order-sign\"", $"\"hookInstance\":\"{Called.Instance}\"", $"\"context\":{Called.Context}",
        "\"prefetch\":{\"laboratory\":{\"resourceType\":\"Bundle\"},\"patient\":null}", "\"fhirServer\":\"https://f\"", "\"fhirAuthorization\":{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":1,\"scope\":\"s\",\"subject\":\"c\"}",
    ];

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property Read_MembersInAnyOrder_GiveTheSameCall() => Prop.ForAll(
        Gen.Shuffle(MemberTexts).ToArbitrary(),
        members =>
        {
            var call = Called.With($"{{{string.Join(',', members)}}}").Call;
            var usual = Called.With($"{{{string.Join(',', MemberTexts)}}}").Call;
            return call with { Prefetch = usual.Prefetch, Remarks = usual.Remarks, FhirAuthorization = usual.FhirAuthorization } == usual && call.Prefetch.SequenceEqual(usual.Prefetch) && call.Remarks.IsEmpty;
        });

    [FsCheck.NUnit.Property(MaxTest = 5000)]
    public Property Read_OneChangedByte_GivesACallOrAFaultAndNeverThrows()
    {
        var body = Encoding.UTF8.GetBytes($"{{{string.Join(',', MemberTexts)}}}");
        var change = Gen.Choose(0, body.Length - 1).Zip(Gen.Choose(0, 255)).ToArbitrary();
        return Prop.ForAll(change, at =>
        {
            var changed = (byte[])body.Clone();
            changed[at.Item1] = (byte)at.Item2;
            var reading = HookCallReader.Read(changed, Called.Service, Skip, CallRules.Default);
            return reading.Call is null != reading.Fault is null;
        });
    }

    private static PrefetchState Skip(int slot, ref Utf8JsonReader json)
    {
        json.Skip();
        return PrefetchState.Provided;
    }
}
