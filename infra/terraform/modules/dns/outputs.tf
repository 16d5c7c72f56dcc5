output "certificate_arn" {
  description = "For the listener of the load balancer"
  value       = aws_acm_certificate.this.arn
}

output "firewall_arn" {
  description = "To be attached to the load balancer"
  value       = aws_wafv2_web_acl.this.arn
}
