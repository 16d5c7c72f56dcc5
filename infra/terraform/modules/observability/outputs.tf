output "health_check_id" {
  description = "The look from outside"
  value       = aws_route53_health_check.live.id
}
