using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ImatinibHooks.Acceptance.Operation;

/// <summary>The service over TLS, with a certificate made for the test (REQ-SEC-01).</summary>
internal sealed class TlsTests
{
    [Test]
    public async Task Answer_OverTls_KeepsBrowsersOnIt()
    {
        using var certificate = new ServerCertificate();
        using var service = Start(certificate);
        using var handler = new SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.Hash } };
        using var client = new HttpClient(handler);
        using var answer = await client.GetAsync(new Uri(service.Addresses[0], "/cds-services"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Headers.GetValues("Strict-Transport-Security"), Is.EqualTo(new[] { "max-age=31536000" }));
    }

    [Test]
    public async Task Handshake_ThatDoesNotBegin_IsCut()
    {
        using var certificate = new ServerCertificate();
        using var service = Start(certificate, "--ImatinibHooks:Protocol:HeadersTimeoutSeconds=1");
        using var connection = await RawConnection.OpenAsync(service.Addresses[0]);

        Assert.That(await connection.UntilCutAsync(), Is.Empty);
    }

    private static ServiceProcess Start(ServerCertificate certificate, params string[] args) => ServiceProcess.Start(
        keepsOutput: false,
        [
            "--Kestrel:Endpoints:Tls:Url=https://127.0.0.1:0",
            $"--Kestrel:Endpoints:Tls:Certificate:Path={certificate.Path}",
            $"--Kestrel:Endpoints:Tls:Certificate:Password={certificate.Password}",
            .. args,
        ]);

    /// <summary>A certificate in a file that is gone after the test.</summary>
    private sealed class ServerCertificate : IDisposable
    {
        internal ServerCertificate()
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var now = TimeProvider.System.GetUtcNow();
            using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
            Hash = certificate.GetCertHashString();
            File.WriteAllBytes(Path, certificate.Export(X509ContentType.Pfx, Password));
        }

        internal string Hash { get; }

        internal string Password { get; } = Guid.NewGuid().ToString();

        internal string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
